package dev.lookback.app;

import dev.lookback.web.FactTables;
import dev.lookback.web.IncidentJson;
import dev.lookback.web.IncidentsInput;
import dev.lookback.web.IncidentsJson;
import dev.lookback.web.StoredFacts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code incidents}: prints the incidents, each with the lines that tell it. */
@Command(
        name = "incidents",
        description = "Prints the incidents, each once, with the lines that tell it.",
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private DayOptions days = new DayOptions();

    @Option(names = "--entity", description = "Only incidents about it, by any of its names.")
    private @Nullable String entity;

    @Option(names = "--side", description = "Only incidents that were the fault of: ${COMPLETION-CANDIDATES}.")
    private IncidentJson.@Nullable Side side;

    @ArgGroup
    private TableFormat format = new TableFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        days.check(spec.commandLine());
        IncidentsInput input = new IncidentsInput(entity, days.from(), days.to(), side, days.asOf());
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            IncidentsJson found = new StoredFacts(assembly.index(), assembly.glossary()).incidents(input);
            if (format.csv()) {
                out.print(FactTables.csv(found));
            } else if (format.json()) {
                out.println(JsonText.of(found));
            } else {
                new FactsPrinter(out).print(found);
            }
            out.flush();
        }
        return 0;
    }
}
