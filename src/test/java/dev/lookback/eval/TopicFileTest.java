package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFileTest {
    @TempDir
    Path directory;

    @Test
    void readsEveryField() throws IOException {
        Path file = Files.writeString(directory.resolve("q.jsonl"), """
                {"id":"a","lang":"zh","kind":"count","question":"几次？","history":["先问"],"asOf":"2024-03-01",\
                "gold":[{"report":"r.md","quote":"原文"}],"answer":["三次"],"number":3,"split":"train"}

                """);

        assertEquals(
                List.of(new Topic(
                        "a",
                        "zh",
                        "count",
                        "train",
                        "几次？",
                        List.of("先问"),
                        LocalDate.of(2024, 3, 1),
                        List.of(new Topic.Gold("r.md", "原文")),
                        List.of("三次"),
                        3)),
                TopicFile.read(file));
    }

    @Test
    void namesTheLineThatLacksAField() throws IOException {
        Path file =
                Files.writeString(directory.resolve("q.jsonl"), "{\"id\":\"a\",\"lang\":\"zh\",\"kind\":\"cause\"}\n");
        assertEquals(
                "q.jsonl:1: a question must have \"question\"",
                assertThrows(IllegalArgumentException.class, () -> TopicFile.read(file))
                        .getMessage());
    }

    @Test
    void namesTheLineThatIsNoJson() throws IOException {
        Path file = Files.writeString(directory.resolve("q.jsonl"), "\n{oops\n");
        String message = assertThrows(IllegalArgumentException.class, () -> TopicFile.read(file))
                .getMessage();
        assertEquals("q.jsonl:2: a question must be one JSON object a line", message.substring(0, 52));
    }
}
