package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer;
import dev.lookback.chat.StoreConfig;
import dev.lookback.ingest.ProgressListener;
import dev.lookback.llm.EmbeddingConfig;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.web.AccessConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that nobody means to ask, over real models and a real index: none fails, none is answered with chance. */
class OddQuestionsTest {
    private static final String REPORT = """
            # 第10周 2024-03-08

            ## 生产事件

            - 3/5 14:20 数据库主库磁盘写满，原因：归档任务停了三周，处置：清理后 15:02 恢复
            - 3/6 09:10 服务器内存不足，Redis 被系统杀掉，重启后恢复

            ## 其他

            - The new coffee machine arrived on Tuesday.
            - 部门搬到了三楼
            """;

    @TempDir
    private static Path directory;

    private static Assembly assembly;

    @BeforeAll
    static void index() throws IOException {
        Path reports = Files.createDirectory(directory.resolve("reports"));
        Files.writeString(reports.resolve("第10周 2024-03-08.md"), REPORT);
        assembly = Assembly.open(new AppConfig(
                List.of(reports),
                directory.resolve("index"),
                "127.0.0.1",
                0,
                null,
                false,
                StoreConfig.file(directory.resolve("chat.db")),
                AccessConfig.OPEN,
                new EmbeddingConfig.BuiltIn(),
                null));
        assembly.ingester().update(ProgressListener.NONE);
    }

    @AfterAll
    static void close() {
        assembly.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"的是什么", "what is the of", "那么这个呢", "是 the 的 of"})
    void onlyStopWordsAreNotFound(String typed) {
        assertEquals(Answer.Status.NOT_FOUND, ask(typed).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"？！……", "*", "***", "\"", "[", "。，、", "(((", "?!?!", "—— ——", "🙂"})
    void onlyPunctuationIsNotFound(String typed) {
        assertEquals(Answer.Status.NOT_FOUND, ask(typed).status());
    }

    @Test
    void tenThousandCharactersAreRefusedByARuleThatTellsTheMost() {
        assertEquals(
                "question must have at most 2000 characters, got 10000",
                assertThrows(IllegalArgumentException.class, () -> ask("数据库主库磁盘写满 ".repeat(1_000)))
                        .getMessage());
    }

    @Test
    void aQuestionOfTheMostCharactersFindsWhatItIsAbout() {
        String typed = "数据库主库磁盘写满 ".repeat(200);
        assertTrue(first(typed).contains("数据库主库磁盘写满"), () -> first(typed));
        assertEquals(Answer.Status.ANSWERED, ask(typed).status());
    }

    @Test
    void oneWordOfTheMostCharactersIsNotFound() {
        assertEquals(Answer.Status.NOT_FOUND, ask("x".repeat(2_000)).status());
    }

    @Test
    void mixedScriptsFindByWhatTheyShareWithTheReports() {
        assertTrue(first("Redis が落ちた почему 内存").contains("Redis"));
    }

    @Test
    void fullWidthLettersAreTheSameLetters() {
        assertTrue(first("ＲＥＤＩＳ").contains("Redis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"資料庫", "資料庫磁碟寫滿", "主庫磁碟為什麼寫滿"})
    void traditionalCharactersAndTheWordsOfOtherRegionsFindSimplifiedOnes(String typed) {
        assertTrue(first(typed).contains("数据库主库磁盘写满"), () -> first(typed));
    }

    @Test
    void aServerIsAServerInBothRegions() {
        assertTrue(first("伺服器記憶體不足").contains("服务器内存不足"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "数据库 AND 磁盘",
                "数据库*",
                "\"数据库 磁盘",
                "[数据库 TO 磁盘]",
                "数据库~2 NOT 磁盘",
                "+数据库 -磁盘^4",
                "body_CHARS:数据库 || 磁盘",
                "数据库\\",
                "(数据库 OR",
                "%数据库%",
                "<b>数据库</b>"
            })
    void querySyntaxIsPlainText(String typed) {
        assertTrue(first(typed).contains("数据库主库磁盘写满"), () -> first(typed));
    }

    private static Answer ask(String typed) {
        return assembly.assistant().ask(QuestionInput.of(typed));
    }

    private static String first(String typed) {
        Question question = assembly.assistant().understand(QuestionInput.of(typed));
        List<RankedPassage> found = assembly.assistant()
                .search(question, Set.of(), Set.of(), null, 3)
                .passages();
        return found.isEmpty() ? "" : found.getFirst().passage().text();
    }
}
