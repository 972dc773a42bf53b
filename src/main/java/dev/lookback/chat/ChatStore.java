package dev.lookback.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Conversations, the answers given in them and feedback on those, in a database.
 *
 * <p>A client sees its own conversations only, whoever else knows their ids; an answer can be read by everyone who knows
 * its id, so that it can be shared. What was stored is there after a crash of the process. Safe for use by several threads
 * and processes; every method may throw {@link ChatException}.
 */
public final class ChatStore implements AutoCloseable {
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    private final StoreConfig config;
    private final Database database;
    private final Clock clock;
    private final AtomicLong nextPurge = new AtomicLong();

    private ChatStore(StoreConfig config, Database database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Opens the database, makes or updates its tables, and forgets what is too old. */
    public static ChatStore open(StoreConfig config, Clock clock) {
        ChatStore store = new ChatStore(config, Database.open(config), clock);
        store.purgeNowAndThen();
        return store;
    }

    /** An id for a conversation that begins; nobody can guess it. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Keeps the first answer of a conversation, and so the conversation. */
    public void begin(String client, KeptAnswer answer) {
        purgeNowAndThen();
        write(handle -> {
            Conversations.insert(handle, client, answer);
            Answers.insert(handle, answer);
            return true;
        });
    }

    /**
     * Keeps a further answer of a conversation.
     *
     * @return false if the conversation is gone; the answer is not kept then
     */
    public boolean goOn(String client, KeptAnswer answer) {
        purgeNowAndThen();
        return write(handle -> {
            if (!Conversations.touch(handle, client, answer)) {
                return false;
            }
            Answers.insert(handle, answer);
            return true;
        });
    }

    /**
     * A client's conversations, the latest changed first.
     *
     * @param words what their titles or one of their questions must contain, whatever the case; null for all
     * @param skipped how many to leave out at the beginning
     * @param limit how many to give at most
     */
    public ConversationPage list(String client, @Nullable String words, int skipped, int limit) {
        return read(handle -> Conversations.list(handle, client, words, skipped, limit));
    }

    /** A client's conversation; empty if it has none of this id. */
    public Optional<Conversation> find(String client, String id) {
        return read(handle -> Conversations.find(handle, client, id));
    }

    /** The answers of a conversation, oldest first. */
    public List<KeptAnswer> answers(String conversation) {
        return read(handle -> Answers.of(handle, conversation));
    }

    /**
     * The last answers of a conversation, oldest first.
     *
     * @param skipped how many at its end are left out
     * @param limit at most so many
     */
    public List<KeptAnswer> lastAnswers(String conversation, int skipped, int limit) {
        return read(handle -> Answers.last(handle, conversation, skipped, limit));
    }

    /** The questions of a conversation, oldest first. */
    public List<String> questions(String conversation) {
        return read(handle -> Answers.questions(handle, conversation));
    }

    /** One answer, whosever it is. */
    public Optional<KeptAnswer> answer(String id) {
        return read(handle -> Answers.find(handle, id));
    }

    /** Gives a conversation another title; false if the client has none of this id. */
    public boolean rename(String client, String id, String title) {
        return write(handle -> Conversations.rename(handle, client, id, title, clock.instant()));
    }

    /** Forgets a conversation with its answers and their feedback; false if the client has none of this id. */
    public boolean delete(String client, String id) {
        return write(handle -> Conversations.delete(handle, client, id));
    }

    /** Forgets all conversations of a client; tells how many. */
    public int deleteAll(String client) {
        return write(handle -> Conversations.deleteAll(handle, client));
    }

    /**
     * Notes what a client thinks of an answer, in place of what it thought before.
     *
     * @return false if there is no answer of this id
     */
    public boolean rate(String client, String answer, Feedback.Vote vote, @Nullable String comment) {
        return write(handle -> Votes.put(handle, client, answer, vote, comment, clock.instant()));
    }

    /**
     * All feedback, oldest first.
     *
     * @param client whose; null for everyone's
     * @param vote which; null for both
     */
    public List<Feedback> feedback(@Nullable String client, Feedback.@Nullable Vote vote) {
        return read(handle -> Votes.list(handle, client, vote));
    }

    private void purgeNowAndThen() {
        Duration retention = config.retention();
        Instant now = clock.instant();
        long due = nextPurge.get();
        if (retention != null
                && now.toEpochMilli() >= due
                && nextPurge.compareAndSet(due, now.plus(BETWEEN_PURGES).toEpochMilli())) {
            write(handle -> Conversations.deleteUnchangedSince(handle, now.minus(retention)));
        }
    }

    private <T> T read(Function<Handle, T> work) {
        try {
            return database.jdbi().withHandle(work::apply);
        } catch (JdbiException failed) {
            throw Failures.of("read", config, failed);
        }
    }

    private <T> T write(Function<Handle, T> work) {
        try {
            return database.jdbi().inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw Failures.of("stored", config, failed);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
