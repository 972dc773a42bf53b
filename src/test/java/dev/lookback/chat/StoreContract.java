package dev.lookback.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does, whichever database is behind it. */
abstract class StoreContract {
    private static final Instant START = Instant.parse("2024-03-08T09:00:00Z");
    private static final String ME = "me";

    private final MovingClock clock = new MovingClock(START);
    private ChatStore store;

    /** An empty database. */
    abstract StoreConfig database(@Nullable Duration retention);

    @BeforeEach
    void open() {
        store = ChatStore.open(database(null), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeptAnswer answer(String id, String conversation, String question) {
        return new KeptAnswer(id, conversation, question, clock.instant(), "{\"id\":\"" + id + "\"}");
    }

    private void talk(String conversation, String... questions) {
        for (int at = 0; at < questions.length; at++) {
            KeptAnswer answer = answer(conversation + at, conversation, questions[at]);
            if (at == 0) {
                store.begin(ME, answer);
            } else {
                assertTrue(store.goOn(ME, answer));
            }
            clock.pass(Duration.ofMinutes(1));
        }
    }

    private List<String> titles(@Nullable String words) {
        return store.list(ME, words, 0, 10).conversations().stream()
                .map(Conversation::title)
                .toList();
    }

    @Test
    void keepsWholeConversationsOverARestart() {
        talk("c1", "光大银行出过什么故障？", "原因呢？");
        store.close();
        store = ChatStore.open(config(), clock);

        assertEquals(
                Optional.of(new Conversation("c1", "光大银行出过什么故障？", START, START.plusSeconds(60), 2)),
                store.find(ME, "c1"));
        assertEquals(
                List.of(
                        new KeptAnswer("c10", "c1", "光大银行出过什么故障？", START, "{\"id\":\"c10\"}"),
                        new KeptAnswer("c11", "c1", "原因呢？", START.plusSeconds(60), "{\"id\":\"c11\"}")),
                store.answers("c1"));
        assertEquals(List.of("光大银行出过什么故障？", "原因呢？"), store.questions("c1"));
        assertEquals("c1", store.answer("c11").orElseThrow().conversation());
    }

    @Test
    void readsTheLastAnswersAndThoseBefore() {
        talk("c1", "一", "二", "三", "四", "五");

        assertEquals(List.of("四", "五"), questions(store.lastAnswers("c1", 0, 2)));
        assertEquals(List.of("二", "三"), questions(store.lastAnswers("c1", 2, 2)));
        assertEquals(List.of("一"), questions(store.lastAnswers("c1", 4, 2)));
        assertEquals(List.of(), store.lastAnswers("c1", 5, 2));
    }

    private static List<String> questions(List<KeptAnswer> answers) {
        return answers.stream().map(KeptAnswer::question).toList();
    }

    /** The database of this test, not emptied. */
    abstract StoreConfig config();

    @Test
    void listsTheLatestChangedFirstInPages() {
        talk("c1", "one");
        talk("c2", "two");
        talk("c3", "three");
        store.goOn(ME, answer("c19", "c1", "more"));

        assertEquals(List.of("one", "three", "two"), titles(null));
        ConversationPage page = store.list(ME, null, 1, 1);
        assertEquals(3, page.count());
        assertEquals("three", page.conversations().getFirst().title());
    }

    @Test
    void findsWordsInTitlesWhateverTheirCaseAndWidth() {
        talk("c1", "What broke Harbour BANK?");
        talk("c2", "ＷＡＦ 迁移到 100% 了吗");
        talk("c3", "nothing_else");

        assertEquals(List.of("What broke Harbour BANK?"), titles("harbour bank"));
        assertEquals(List.of("ＷＡＦ 迁移到 100% 了吗"), titles("waf"));
        assertEquals(List.of("ＷＡＦ 迁移到 100% 了吗"), titles("100%"));
        assertEquals(List.of(), titles("1%"));
        assertEquals(List.of("nothing_else"), titles("g_e"));
        assertEquals(List.of(), titles("k_B"));
        assertEquals(List.of(), titles("'; drop table answer; --"));
    }

    @Test
    void findsWordsInQuestionsThoughTheTitleWasChanged() {
        talk("c1", "What broke Harbour BANK?", "and\nthe  Mole Bank");
        talk("c2", "something else");
        store.rename(ME, "c1", "banks");

        assertEquals(List.of("banks"), titles("HARBOUR bank"));
        assertEquals(List.of("banks"), titles("the mole"));
        assertEquals(1, store.list(ME, "mole", 0, 10).count());
    }

    @Test
    void keepsAClientsConversationsFromOthers() {
        talk("c1", "mine");

        assertEquals(new ConversationPage(List.of(), 0), store.list("you", null, 0, 10));
        assertEquals(Optional.empty(), store.find("you", "c1"));
        assertFalse(store.goOn("you", answer("a9", "c1", "yours?")));
        assertFalse(store.rename("you", "c1", "stolen"));
        assertFalse(store.delete("you", "c1"));
        assertEquals(0, store.deleteAll("you"));
        assertEquals(List.of("mine"), titles(null));
    }

    @Test
    void renamesAndForgets() {
        talk("c1", "one");
        talk("c2", "two", "three");
        assertTrue(store.rename(ME, "c1", "  the\nfirst " + "x".repeat(200)));

        assertEquals("the first " + "x".repeat(109) + "…", titles(null).getFirst());
        assertTrue(store.rate(ME, "c21", Feedback.Vote.UP, null));
        assertTrue(store.delete(ME, "c2"));
        assertFalse(store.delete(ME, "c2"));
        assertFalse(store.goOn(ME, answer("c29", "c2", "too late")));
        assertEquals(Optional.empty(), store.answer("c21"));
        assertEquals(List.of(), store.feedback(null, null));
        assertEquals(1, store.deleteAll(ME));
        assertEquals(new ConversationPage(List.of(), 0), store.list(ME, null, 0, 10));
    }

    @Test
    void forgetsWhatIsOlderThanTheRetention() {
        talk("c1", "old");
        clock.pass(Duration.ofDays(20));
        talk("c2", "newer");
        clock.pass(Duration.ofDays(20));
        store.close();
        store = ChatStore.open(
                new StoreConfig(config().url(), config().user(), config().password(), Duration.ofDays(30)), clock);

        assertEquals(List.of("newer"), titles(null));

        clock.pass(Duration.ofDays(20));
        talk("c3", "newest");
        assertEquals(List.of("newest"), titles(null));
    }

    @Test
    void givesFeedbackWithTheQuestionsBeforeIt() {
        talk("c1", "first", "second", "third");
        assertTrue(store.rate(ME, "c11", Feedback.Vote.DOWN, "wrong week\u0000"));
        assertTrue(store.rate("you", "c10", Feedback.Vote.UP, null));
        clock.pass(Duration.ofSeconds(1));
        assertTrue(store.rate(ME, "c11", Feedback.Vote.UP, "right after all"));
        assertFalse(store.rate(ME, "c99", Feedback.Vote.UP, null));

        KeptAnswer second = store.answers("c1").get(1);
        Feedback mine = new Feedback(second, List.of("first"), Feedback.Vote.UP, "right after all", clock.instant());
        assertEquals(List.of(mine), store.feedback(ME, null));
        assertEquals(2, store.feedback(null, Feedback.Vote.UP).size());
        assertEquals(List.of(), store.feedback(null, Feedback.Vote.DOWN));
    }

    @Test
    void losesNothingOfFiftyConversationsAtOnce() throws InterruptedException, ExecutionException {
        int conversations = 50;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> talks = new ArrayList<>();
            for (int number = 0; number < conversations; number++) {
                String id = "c-" + number + "-";
                talks.add(threads.submit(() -> talkAtOnce(id)));
            }
            for (Future<?> talk : talks) {
                talk.get();
            }
        }

        assertEquals(conversations, store.list(ME, null, 0, 1).count());
        for (int number = 0; number < conversations; number++) {
            String id = "c-" + number + "-";
            assertEquals(IntStream.range(0, 5).mapToObj(at -> id + at).toList(), store.questions(id));
        }
    }

    private void talkAtOnce(String id) {
        store.begin(ME, answer(id + 0, id, id + 0));
        for (int at = 1; at < 5; at++) {
            assertTrue(store.goOn(ME, answer(id + at, id, id + at)));
            store.list(ME, "c-", 0, 5);
        }
    }
}
