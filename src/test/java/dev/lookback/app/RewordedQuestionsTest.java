package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer;
import dev.lookback.answer.Phraser;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.guard.Guard;
import dev.lookback.ingest.ProgressListener;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.ChatMeters;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.ChatModels;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.llm.OpenAiReplies;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follow-ups and questions in the other language, put in other words by a model over real HTTP. */
class RewordedQuestionsTest {
    private static final String REPORT = """
            # 第10周 2024-03-08

            ## 【生产事件】

            - 3/5 14:20 监控发现光大银行入金超时
            原因：光大银行数据库磁盘写满
            处置：15:02 银行扩容后恢复
            - 3/6 09:10 监控发现中信银行无响应
            原因：证书过期
            处置：09:40 更换证书后恢复

            ## 【其他】

            - 前台那盆绿萝被新来的实习生认养
            """;
    private static final String FIRST = "光大银行入金超时是什么原因";
    private static final String ANSWER = "3月6日09:10中信银行无响应，原因是证书过期[1]。";
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Deadlines PATIENT = new Deadlines(ENOUGH, ENOUGH, ENOUGH, ENOUGH);
    private static final Guard GUARD = new Guard(Glossary.shipped(), Lexicon.shipped());

    @TempDir
    private static Path directory;

    private static Assembly assembly;

    @BeforeAll
    static void index() throws IOException {
        Path reports = Files.createDirectory(directory.resolve("reports"));
        Files.writeString(reports.resolve("第10周 2024-03-08.md"), REPORT);
        assembly = Assembly.open(ConfigReader.read(
                null,
                Map.of(),
                Map.of(
                        ConfigKey.REPORTS, reports.toString(),
                        ConfigKey.INDEX, directory.resolve("index").toString())));
        assembly.ingester().update(ProgressListener.NONE);
    }

    @AfterAll
    static void close() {
        assembly.close();
    }

    /** What was answered, and what the model was sent. */
    private record Asked(Answer answer, List<String> requests) {
        Question question() {
            return answer.question();
        }
    }

    @Test
    void completesAFollowUp() throws IOException {
        Asked asked = ask("那中信呢", OpenAiReplies.text("“中信银行无响应是什么原因？”"), OpenAiReplies.text(ANSWER));

        assertEquals("中信银行无响应是什么原因？", asked.question().text());
        assertEquals("那中信呢", asked.question().typed());
        assertEquals(
                "3月6日09:10中信银行无响应，原因是证书过期。", asked.answer.sentences().getFirst().text());
        assertTrue(asked.requests.getFirst().contains(FIRST)
                && asked.requests.getFirst().contains("那中信呢"));
        assertEquals(2, asked.requests.size());
    }

    @Test
    void throwsAwayANameThatNobodyHasSaid() throws IOException {
        Asked asked = ask("那中信呢", OpenAiReplies.text("招商银行和中信银行的故障原因是什么？"), OpenAiReplies.text(ANSWER));

        assertNull(asked.question().asked());
        assertEquals("那中信呢", asked.question().text());
        assertEquals(List.of("kind"), asked.question().inherited().subList(0, 1));
    }

    @Test
    void throwsAwayADateThatNobodyHasSaid() throws IOException {
        assertNull(ask("那中信呢", OpenAiReplies.text("中信银行2023年3月入金超时是什么原因？"), OpenAiReplies.text(ANSWER))
                .question()
                .asked());
    }

    @Test
    void throwsAwayAnAnswerInPlaceOfAQuestion() throws IOException {
        assertNull(ask("那中信呢", OpenAiReplies.text("作为助手，我认为中信的机房着火，导致服务中断。"), OpenAiReplies.text(ANSWER))
                .question()
                .asked());
    }

    @Test
    void doesNotWaitForASlowModel() throws IOException {
        Asked asked = ask(
                "什么时候恢复的",
                wire -> wire.head(200, "text/event-stream").silence(60),
                OpenAiReplies.text("光大银行15:02扩容后恢复，历时42分钟[1]。"));

        assertNull(asked.question().asked());
        assertEquals("fake", asked.answer.answeredBy());
    }

    @Test
    void asksNoModelAboutAQuestionOfItsOwn() throws IOException {
        Asked asked = ask("3月6日中信银行无响应的处置过程是怎样的", OpenAiReplies.text(ANSWER));

        assertEquals(1, asked.requests.size());
    }

    @Test
    void translatesWhatLedToNothing() throws IOException {
        Asked asked = askAlone(
                "Whither the pothos at reception?",
                OpenAiReplies.text("前台的绿萝怎么样了？"),
                OpenAiReplies.text("The new intern adopted it [1]."));

        assertEquals("前台的绿萝怎么样了？", asked.question().text());
        assertEquals(Question.Language.EN, asked.question().language());
        assertTrue(asked.answer.text().contains("绿萝") || asked.answer.text().contains("adopted"));
        assertFalse(asked.answer.citations().isEmpty());
    }

    @Test
    void keepsToItsWordsWhenTheTranslationAddsANumber() throws IOException {
        Asked asked = askAlone("Whither the pothos at reception?", OpenAiReplies.text("2023年前台的绿萝怎么样了？"));

        assertEquals(Answer.Status.NOT_FOUND, asked.answer.status());
        assertEquals(1, asked.requests.size());
    }

    private static Asked ask(String question, FakeUpstream.Reply... replies) throws IOException {
        return ask(QuestionInput.of(question).after(List.of(FIRST)), replies);
    }

    private static Asked askAlone(String question, FakeUpstream.Reply... replies) throws IOException {
        return ask(QuestionInput.of(question), replies);
    }

    private static Asked ask(QuestionInput input, FakeUpstream.Reply... replies) throws IOException {
        try (FakeUpstream upstream = FakeUpstream.inTurn(replies);
                ChatModel model = ChatModels.open(
                        new ChatConfig(ChatConfig.Provider.OPENAI, upstream.uri("/v1"), null, "fake", 0, PATIENT),
                        new ChatMeters("fake"))) {
            Phraser phraser = new Phraser(model, PATIENT, GUARD, Duration.ofSeconds(1));
            Answer answer = assembly.phrasedBy(phraser).ask(input);
            return new Asked(answer, upstream.requests());
        }
    }
}
