package dev.lookback.app;

import dev.lookback.chat.ChatStore;
import dev.lookback.chat.Feedback;
import dev.lookback.web.FeedbackTopics;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code feedback}: prints what readers thought of answers, as a question file for {@code eval}. */
@Command(
        name = "feedback",
        description = "Prints the feedback on answers as a question file for eval; also while serve runs.",
        mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--vote", description = "Only votes: ${COMPLETION-CANDIDATES}.")
    private Feedback.@Nullable Vote vote;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ChatStore chats = ChatStore.open(shared.config().chat(), Clock.systemUTC())) {
            out.print(FeedbackTopics.lines(chats.feedback(null, vote)));
            out.flush();
        }
        return 0;
    }
}
