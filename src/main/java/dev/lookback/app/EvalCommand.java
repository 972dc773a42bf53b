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
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval}: scores retrieval and answers on a question file. */
@Command(
        name = "eval",
        description = "Scores retrieval and answers on a file of judged questions.",
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--questions", paramLabel = "FILE", required = true, description = "Judged questions, JSON lines.")
    private Path questions = Path.of("");

    @Option(names = "--run-out", paramLabel = "FILE", description = "Write the rankings as a TREC run file.")
    private @Nullable Path runOut;

    @Option(
            names = "--evidence-out",
            paramLabel = "FILE",
            description = "Write the evidence by which answers are refused, for learn-refusal.")
    private @Nullable Path evidenceOut;

    @Option(names = "--failures", description = "Also print what went wrong, topic by topic.")
    private boolean failures;

    @Option(names = "--json", description = "Print the scores as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            List<Topic> topics = TopicFile.read(questions);
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
        } catch (IOException failed) {
            throw new CommandException(
                    "questions must be a readable file, --run-out and --evidence-out writable: " + failed, failed);
        }
        return 0;
    }
}
