package dev.lookback.app;

import dev.lookback.ingest.IngestSummary;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code index}: brings the index up to date and says what that came to. */
@Command(
        name = "index",
        description = "Brings the index up to date with the report folders and prints a summary.",
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Assembly assembly = Assembly.open(shared.config())) {
            IngestSummary summary = Updates.bringUpToDate(assembly, err);
            if (json) {
                out.println(JsonText.of(summaryFields(summary)));
            } else {
                SummaryPrinter.print(summary, out);
            }
            out.flush();
            return summary.complete() ? 0 : 1;
        }
    }

    private static Map<String, Object> summaryFields(IngestSummary summary) {
        return Map.of(
                "files", summary.files(),
                "added", summary.added(),
                "changed", summary.changed(),
                "removed", summary.removed(),
                "unchanged", summary.unchanged(),
                "skipped", summary.skipped(),
                "chunks", summary.chunks(),
                "incidents", summary.incidents(),
                "embedded", summary.embedded(),
                "seconds", summary.took().toMillis() / 1000.0);
    }
}
