package dev.lookback.app;

import dev.lookback.bench.Alternative;
import dev.lookback.bench.Bench;
import dev.lookback.bench.BenchPlan;
import dev.lookback.bench.BenchReport;
import dev.lookback.bench.LangChainAlternative;
import dev.lookback.bench.Subject;
import dev.lookback.ingest.Embedders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measures indexing and answering on made-up histories, and prints Markdown. */
@Command(
        name = "bench",
        description =
                "Measures indexing and answering on histories made of the demonstration reports; prints Markdown.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int LARGE = 1_000_000;

    @Option(
            names = "--reports",
            paramLabel = "N",
            defaultValue = "200",
            description = "Length of the history that is indexed with all its vectors (default: ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--levels",
            paramLabel = "CHUNKS",
            split = ",",
            defaultValue = "1000,10000,100000",
            description = "Sizes at which questions are asked (default: ${DEFAULT-VALUE}).")
    private List<Integer> levels = List.of();

    @Option(
            names = "--large",
            description = "Also ask at 1,000,000 chunks; takes about 35 minutes and a heap of 8 GB (-Xmx8g).")
    private boolean large;

    @Option(
            names = "--real-vectors",
            description = "Embed all chunks of all sizes, instead of drawing vectors around real ones.")
    private boolean realVectors;

    @Option(names = "--no-comparison", description = "Leave langchain4j out.")
    private boolean alone;

    @Option(names = "--seed", defaultValue = "1", description = "Decides what is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Empty folder for histories and indexes, kept afterwards (default: a temporary one).")
    private @Nullable Path work;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON; - prints them at the end.")
    private @Nullable String json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (WorkFolder folder = WorkFolder.open(work)) {
            BenchReport report = measure(folder.path());
            new BenchPrinter(out).print(report);
            if (json != null && !json.equals("-")) {
                Files.writeString(Path.of(json), JsonText.of(report) + "\n");
            } else if (json != null) {
                out.println();
                out.println(JsonText.of(report));
            }
            out.flush();
        } catch (IOException failed) {
            throw new CommandException("--work must be an empty folder, and --json writable: " + failed, failed);
        }
        return 0;
    }

    private BenchReport measure(Path folder) throws IOException, InterruptedException {
        List<Integer> all = new ArrayList<>(levels);
        if (large) {
            all.add(LARGE);
        }
        BenchPlan plan = new BenchPlan(
                DemoReports.folder(folder), folder, reports, all, realVectors, DemoQuestions.read(folder), seed);
        Embedders models = Assembly.models();
        try (ConsoleBench progress = new ConsoleBench(spec.commandLine().getErr())) {
            if (alone) {
                return bench(models, Optional.empty(), progress).run(plan);
            }
            try (Alternative other = new LangChainAlternative()) {
                return bench(models, Optional.of(other), progress).run(plan);
            }
        } finally {
            models.chinese().close();
            models.english().close();
        }
    }

    private static Bench bench(Embedders models, Optional<Alternative> other, ConsoleBench progress) {
        return new Bench(BenchCommand::open, models, other, Clock.system(ZoneId.systemDefault()), progress);
    }

    static Subject open(Path reports, Path index, Embedders embedders) {
        Assembly assembly = Assembly.open(
                ConfigReader.read(
                        null,
                        Map.of(),
                        Map.of(ConfigKey.REPORTS, reports.toString(), ConfigKey.INDEX, index.toString())),
                embedders);
        return new Subject(assembly.index(), assembly.ingester(), assembly.assistant(), assembly::close);
    }
}
