package dev.lookback.app;

import dev.lookback.web.FactTables;
import dev.lookback.web.MetricJson;
import dev.lookback.web.SeriesInput;
import dev.lookback.web.StoredFacts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metrics}: prints the names of the metrics, or the readings of one. */
@Command(
        name = "metrics",
        description = "Prints the names of the metrics, or the readings of one with the lines that state them.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private DayOptions days = new DayOptions();

    @Option(names = "--name", defaultValue = "", description = "The metric to print; without it, all names.")
    private String name = "";

    @ArgGroup
    private TableFormat format = new TableFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        days.check(spec.commandLine());
        SeriesInput input = new SeriesInput(name, days.from(), days.to(), days.asOf());
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            StoredFacts facts = new StoredFacts(assembly.index(), assembly.glossary());
            if (name.isBlank()) {
                printNames(facts.metrics(input), out);
            } else {
                print(facts.metric(input).orElseThrow(() -> CommandException.unknownName("metric", name)), out);
            }
            out.flush();
        }
        return 0;
    }

    private void printNames(List<String> names, PrintWriter out) {
        if (format.csv()) {
            out.print(FactTables.csv(names));
        } else if (format.json()) {
            out.println(JsonText.of(names));
        } else {
            names.forEach(out::println);
        }
    }

    private void print(MetricJson metric, PrintWriter out) {
        if (format.csv()) {
            out.print(FactTables.csv(metric));
        } else if (format.json()) {
            out.println(JsonText.of(metric));
        } else {
            new FactsPrinter(out).print(metric);
        }
    }
}
