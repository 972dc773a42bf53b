package dev.lookback.app;

import dev.lookback.app.FactOptions.Printable;
import dev.lookback.web.FactTables;
import dev.lookback.web.MetricJson;
import dev.lookback.web.SeriesInput;
import dev.lookback.web.StoredFacts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics}: prints the names of the metrics, or the readings of one. */
@Command(
        name = "metrics",
        description = "Prints the names of the metrics, or the readings of one with the lines that state them.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {
    @Mixin
    private FactOptions options = new FactOptions();

    @Option(names = "--name", defaultValue = "", description = "The metric to print; without it, all names.")
    private String name = "";

    @Override
    public Integer call() {
        SeriesInput input = new SeriesInput(name, options.from(), options.to(), options.asOf());
        return options.print(facts -> name.isBlank() ? Printable.names(facts.metrics(input)) : metric(facts, input));
    }

    private static Printable metric(StoredFacts facts, SeriesInput input) {
        MetricJson metric = facts.metric(input).orElseThrow(() -> CommandException.unknownName("metric", input.name()));
        return new Printable(metric, () -> FactTables.csv(metric), printer -> printer.print(metric));
    }
}
