package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chat.ChatStore;
import dev.lookback.chat.Feedback;
import dev.lookback.chat.KeptAnswer;
import dev.lookback.chat.StoreConfig;
import dev.lookback.eval.Topic;
import dev.lookback.eval.TopicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedbackCommandTest {
    private static final Instant NOW = Instant.now();

    @TempDir
    private Path directory;

    private record Run(int status, String out, String err) {}

    private Run run(Path index, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 3];
        all[0] = "feedback";
        all[1] = "--index";
        all[2] = index.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        int status = line.execute(all);
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void printsWhatWasLikedAsJudgedQuestions() throws IOException {
        StoreConfig config = StoreConfig.file(directory.resolve("chat.db"));
        try (ChatStore chats = ChatStore.open(config, Clock.systemUTC())) {
            chats.begin("ann", new KeptAnswer("a1", "c1", "蓝港银行出过什么故障", NOW, "{}"));
            chats.goOn("ann", new KeptAnswer("a2", "c1", "一共几起", NOW, """
                    {"language": "zh", "status": "answered", "number": 2,
                     "understood": {"kind": "count", "asOf": "2024-03-31"},
                     "citations": [{"n": 1, "quote": "入金超时", "passage": {"report": "w10.md", "text": "蓝港银行入金超时"}}]}"""));
            chats.rate("ann", "a1", Feedback.Vote.DOWN, "too long");
            chats.rate("ben", "a2", Feedback.Vote.UP, null);
        }

        Run liked = run(directory, "--vote", "up");

        assertEquals(0, liked.status(), liked.err());
        assertEquals(
                List.of(new Topic(
                        "a2",
                        "zh",
                        "count",
                        null,
                        "一共几起",
                        List.of("蓝港银行出过什么故障"),
                        LocalDate.of(2024, 3, 31),
                        List.of(new Topic.Gold("w10.md", "入金超时", null)),
                        List.of(),
                        2)),
                TopicFile.read(Files.writeString(directory.resolve("questions.jsonl"), liked.out())));
        assertEquals(2, run(directory).out().lines().count());
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertEquals(
                new Run(
                        1,
                        "",
                        "lookback: conversations cannot be opened in jdbc:sqlite:%s: the folder cannot be written\n"
                                .formatted(file.resolve("chat.db"))),
                run(file));
    }
}
