package dev.lookback.app;

import dev.lookback.eval.Evaluation;
import dev.lookback.eval.EvaluationReport;
import dev.lookback.eval.Example;
import dev.lookback.eval.ExampleFile;
import dev.lookback.eval.Outcome;
import dev.lookback.eval.RunFile;
import dev.lookback.eval.Topic;
import dev.lookback.eval.TopicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eval}: scores retrieval and answers on a question file. */
@Command(
        name = "eval",
        description = "Scores retrieval and answers on a file of judged questions.",
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 20;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--questions", paramLabel = "FILE", description = "Judged questions, JSON lines.")
    private @Nullable Path questions;

    @Option(names = "--run-out", paramLabel = "FILE", description = "Write the rankings as a TREC run file.")
    private @Nullable Path runOut;

    @Option(
            names = "--evidence-out",
            paramLabel = "FILE",
            description = "Write the evidence by which answers are refused, for learn-refusal.")
    private @Nullable Path evidenceOut;

    @Option(
            names = "--off-topic",
            description = "The questions are about other things than these reports: all are to be refused.")
    private boolean offTopic;

    @Option(names = "--failures", description = "Also print what went wrong, topic by topic.")
    private boolean failures;

    @Option(names = "--json", description = "Print the scores as JSON.")
    private boolean json;

    @Option(
            names = "--learn",
            description = "Learn ranking weights from the training questions of the collections instead, and print what"
                    + " they are worth on those held out.")
    private boolean learn;

    @Option(
            names = "--collection",
            paramLabel = "REPORTS=QUESTIONS",
            description = "A collection to learn from; may be given several times.")
    private Map<Path, Path> collections = new LinkedHashMap<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often every weight is tried, 0 to 20 (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            if (learn) {
                learn();
            } else {
                score();
            }
        } catch (IOException failed) {
            throw new CommandException(
                    "questions must be a readable file, --run-out and --evidence-out writable: " + failed, failed);
        }
        return 0;
    }

    private void learn() throws IOException {
        require(!collections.isEmpty(), "--learn needs --collection REPORTS=QUESTIONS");
        require(rounds >= 0 && rounds <= MOST_ROUNDS, "--rounds must be 0 to 20, got " + rounds);
        CommandLine line = spec.commandLine();
        try (Learning learning = new Learning(line.getOut(), line.getErr())) {
            for (Map.Entry<Path, Path> collection : collections.entrySet()) {
                learning.add(shared, collection.getKey(), collection.getValue());
            }
            learning.run(rounds);
        }
    }

    private void require(boolean condition, String rule) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private List<Topic> topics(Path file) throws IOException {
        List<Topic> topics = TopicFile.read(file);
        return offTopic ? topics.stream().map(Topic::offTopic).toList() : topics;
    }

    private void score() throws IOException {
        if (questions == null) {
            throw new ParameterException(spec.commandLine(), "eval needs --questions FILE, or --learn");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            List<Topic> topics = topics(questions);
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            List<Outcome> outcomes = new Evaluation(assembly.assistant()).run(topics);
            if (runOut != null) {
                RunFile.write(runOut, outcomes);
            }
            if (evidenceOut != null) {
                ExampleFile.write(evidenceOut, Example.of(outcomes));
            }
            EvaluationReport report = EvaluationReport.of(outcomes);
            if (json) {
                out.println(JsonText.of(report));
            } else {
                new ScoresPrinter(out).print(report, outcomes);
            }
            if (failures) {
                new FailuresPrinter(out).print(outcomes);
            }
            out.flush();
        }
    }
}
