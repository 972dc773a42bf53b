package dev.lookback.app;

import dev.lookback.app.FactOptions.Printable;
import dev.lookback.web.FactTables;
import dev.lookback.web.IncidentJson;
import dev.lookback.web.IncidentsInput;
import dev.lookback.web.IncidentsJson;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incidents}: prints the incidents, each with the lines that tell it. */
@Command(
        name = "incidents",
        description = "Prints the incidents, each once, with the lines that tell it.",
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    @Mixin
    private FactOptions options = new FactOptions();

    @Option(names = "--entity", description = "Only incidents about it, by any of its names.")
    private @Nullable String entity;

    @Option(names = "--side", description = "Only incidents that were the fault of: ${COMPLETION-CANDIDATES}.")
    private IncidentJson.@Nullable Side side;

    @Override
    public Integer call() {
        IncidentsInput input = new IncidentsInput(entity, options.from(), options.to(), side, options.asOf());
        return options.print(facts -> {
            IncidentsJson found = facts.incidents(input);
            return new Printable(found, () -> FactTables.csv(found), printer -> printer.print(found));
        });
    }
}
