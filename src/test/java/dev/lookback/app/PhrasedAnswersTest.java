package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer;
import dev.lookback.answer.AnswerProgress;
import dev.lookback.answer.Assistant;
import dev.lookback.answer.Phraser;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.guard.Guard;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.ChatMeters;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.ChatModels;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.llm.OpenAiReplies;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.retrieve.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a question to a model's answer over real HTTP: whatever the model does, the reader gets one whole, cited answer. */
class PhrasedAnswersTest {
    private static final String QUESTION = Misbehaviour.QUESTION;
    private static final String HONEST = Misbehaviour.HONEST;
    private static final Deadlines PATIENT = Misbehaviour.PATIENT;

    private static final Guard GUARD = new Guard(Glossary.shipped(), Lexicon.shipped());

    @TempDir
    private static Path directory;

    private static Assembly assembly;

    @BeforeAll
    static void index() throws IOException {
        assembly = Misbehaviour.history(directory);
    }

    @AfterAll
    static void close() {
        assembly.close();
    }

    /** Hears everything, in order. */
    private static class Reader implements AnswerProgress {
        private final List<String> events = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void understood(Question question) {
            events.add("understood");
        }

        @Override
        public void passage(Passage passage) {
            events.add("passage");
        }

        @Override
        public void text(String piece) {
            events.add("text");
            text.append(piece);
        }

        @Override
        public boolean readerLeft() {
            return false;
        }
    }

    @Test
    void tellsWhatAnHonestModelWrites() throws IOException {
        Reader reader = new Reader();
        Answer answer = ask(reader, PATIENT, OpenAiReplies.text(HONEST));

        assertEquals(
                List.of("2024年3月5日14:20，光大银行入金超时，原因是银行数据库磁盘写满。", "15:02银行扩容后恢复，历时42分钟。"),
                answer.sentences().stream().map(sentence -> sentence.text()).toList());
        assertEquals("fake", answer.answeredBy());
        assertEquals(answer.text(), reader.text.toString());
        assertEquals(List.of("understood", "passage"), reader.events.subList(0, 2));
        assertTrue(answer.sentences().stream()
                .noneMatch(sentence -> sentence.citations().isEmpty()));
    }

    @ParameterizedTest
    @EnumSource
    void isCompleteAndCitedWhateverTheModelDoes(Misbehaviour model) throws IOException {
        Reader reader = new Reader();
        Answer answer = ask(reader, model.deadlines(), model.reply());

        assertEquals(answer.text(), reader.text.toString());
        assertTrue(answer.text().contains("磁盘写满"), answer.text());
        assertFalse(answer.text().contains("99"), answer.text());
        assertFalse(answer.text().contains("中信"), answer.text());
        assertFalse(answer.text().contains("52"), answer.text());
        assertFalse(answer.citations().isEmpty());
        assertEquals(
                answer.sentences().size(),
                answer.sentences().stream().distinct().count());
    }

    @Test
    void letsTheModelRepairASentenceOnce() throws IOException {
        Answer answer = ask(
                new Reader(),
                PATIENT,
                OpenAiReplies.text("3月5日14:20光大银行入金超时，原因是证书过期[1]。"),
                OpenAiReplies.text("3月5日14:20光大银行入金超时，原因是光大银行数据库磁盘写满[1]。"));

        assertEquals(
                "3月5日14:20光大银行入金超时，原因是光大银行数据库磁盘写满。",
                answer.sentences().getFirst().text());
        assertEquals("fake", answer.answeredBy());
    }

    @Test
    void saysThatTheModelIsAway() throws IOException {
        Answer answer = ask(new Reader(), PATIENT, OpenAiReplies.status(500));

        assertEquals("extractive", answer.answeredBy());
        assertEquals("语言模型暂时不可用，以上直接取自周报原文。", answer.sentences().getLast().text());
    }

    @Test
    void streamsFiftyAnswersAtOnce() throws Exception {
        int readers = 50;
        CountDownLatch arrived = new CountDownLatch(readers);
        FakeUpstream.Reply whenAllAreThere = wire -> {
            arrived.countDown();
            arrived.await();
            OpenAiReplies.text(HONEST).write(wire);
        };
        try (FakeUpstream upstream = FakeUpstream.of(whenAllAreThere);
                ChatModel model = open(upstream, PATIENT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Assistant assistant = phrasedBy(model, PATIENT);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                answers.add(threads.submit(() -> assistant.ask(QuestionInput.of(QUESTION), new Reader())));
            }
            for (Future<Answer> answer : answers) {
                assertEquals("fake", answer.get().answeredBy());
            }
        }
    }

    @Test
    void stopsTheModelWhenTheReaderLeaves() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        Reader leaving = new Reader() {
            @Override
            public void text(String piece) {
                super.text(piece);
                left.set(true);
            }

            @Override
            public boolean readerLeft() {
                return left.get();
            }
        };
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.textThen(HONEST + "随后", wire -> {
                    for (int token = 0; token < 100_000; token++) {
                        wire.body(OpenAiReplies.delta("word "));
                    }
                }));
                ChatModel model = open(upstream, PATIENT)) {
            phrasedBy(model, PATIENT).ask(QuestionInput.of(QUESTION), leaving);
            assertTrue(upstream.awaitLeft(30));
        }
    }

    private static Answer ask(AnswerProgress reader, Deadlines deadlines, FakeUpstream.Reply... replies)
            throws IOException {
        try (FakeUpstream upstream = FakeUpstream.inTurn(replies);
                ChatModel model = open(upstream, deadlines)) {
            return phrasedBy(model, deadlines).ask(QuestionInput.of(QUESTION), reader);
        }
    }

    private static ChatModel open(FakeUpstream upstream, Deadlines deadlines) {
        return ChatModels.open(
                new ChatConfig(ChatConfig.Provider.OPENAI, upstream.uri("/v1"), null, "fake", 0, deadlines),
                new ChatMeters("fake"));
    }

    private static Assistant phrasedBy(ChatModel model, Deadlines deadlines) {
        return assembly.phrasedBy(new Phraser(model, deadlines, GUARD));
    }
}
