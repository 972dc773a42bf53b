package dev.lookback.app;

import dev.lookback.answer.Answer;
import dev.lookback.question.QuestionInput;
import dev.lookback.web.JsonAnswers;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: prints the answer to one question, with numbered citations. */
@Command(
        name = "ask",
        description = "Answers a question, in Chinese or English; every sentence is cited.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(paramLabel = "QUESTION", description = "The question.")
    private String question = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "No report after this day exists for the answer.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print the answer as the HTTP API gives it.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        QuestionInput input = QuestionInput.of(question).with(new QuestionInput.Filters(null, null, null, null, asOf));
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            Answer answer = assembly.assistant().ask(input);
            if (json) {
                out.println(JsonText.of(JsonAnswers.of(answer)));
            } else {
                new AnswerPrinter(out).print(answer);
            }
            out.flush();
        }
        return 0;
    }
}
