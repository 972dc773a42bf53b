package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lookback.ingest.Embedders;
import dev.lookback.llm.ForwardingEmbedder;
import dev.lookback.llm.HashEmbedder;
import dev.lookback.llm.LlmException;
import dev.lookback.web.AnswerJson;
import dev.lookback.web.AnswerListener;
import dev.lookback.web.AskInput;
import dev.lookback.web.IndexedLookback;
import dev.lookback.web.IndexingState;
import dev.lookback.web.SearchInput;
import dev.lookback.web.SearchJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsOnlyTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeReports() throws IOException {
        Files.createDirectory(directory.resolve("reports"));
        Files.writeString(directory.resolve("reports/第10周 2024-03-08.md"), """
                # 第10周 2024-03-08

                - 短信网关证书巡检全部完成，没有过期的
                - 新办公室搬迁方案通过评审
                """);
    }

    /** A model that embeds questions, and passages only if it is well. */
    private static final class Moody extends ForwardingEmbedder {
        private boolean well;

        private Moody() {
            super(new HashEmbedder());
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            if (!well) {
                throw new LlmException.Permanent("model is missing, for the test", new IOException());
            }
            return super.embedPassages(texts);
        }
    }

    private Assembly open(Moody model) {
        AppConfig config = ConfigReader.read(
                null,
                Map.of(),
                Map.of(
                        ConfigKey.REPORTS, directory.resolve("reports").toString(),
                        ConfigKey.INDEX, directory.resolve("index").toString()));
        return Assembly.open(config, new Embedders(model, model));
    }

    @Test
    void findsByWordsWhileVectorsAreMissingAndSaysSo() {
        Moody model = new Moody();
        StringWriter err = new StringWriter();
        try (Assembly assembly = open(model)) {
            assertThrows(LlmException.class, () -> Updates.bringUpToDate(assembly, new PrintWriter(err)));
            IndexedLookback lookback = lookback(assembly);
            SearchJson found = lookback.search(search("证书巡检"));
            AnswerJson answer = lookback.ask(ask("证书巡检完成了吗"), AnswerListener.NONE);

            assertEquals(
                    "- 短信网关证书巡检全部完成，没有过期的", found.hits().getFirst().passage().text());
            assertEquals(2, found.pendingVectors());
            assertEquals(2, answer.pendingVectors());
            assertEquals(2, lookback.status().pendingVectors());
            assertEquals(
                    "lookback: 2 of 2 passages can be found by words only, their vectors are not made yet",
                    err.toString().lines().toList().getLast());

            model.well = true;
            Updates.bringUpToDate(assembly, new PrintWriter(err));

            assertNull(lookback.search(search("证书巡检")).pendingVectors());
            assertNull(lookback.ask(ask("证书巡检完成了吗"), AnswerListener.NONE).pendingVectors());
            assertEquals(0, lookback.status().pendingVectors());
        }
    }

    private static IndexedLookback lookback(Assembly assembly) {
        return new IndexedLookback(assembly.index(), assembly.assistant(), assembly.glossary(), new IndexingState());
    }

    private static SearchInput search(String words) {
        return new SearchInput(words, 10, null, null, null, null, null, null);
    }

    private static AskInput ask(String question) {
        return new AskInput(question, null, null, null, null, null, null, List.of());
    }
}
