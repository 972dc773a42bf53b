package dev.lookback.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Statements about answers. */
final class Answers {
    private static final String COLUMNS = "select id, conversation, question, asked_at, body from answer";

    private Answers() {}

    static void insert(Handle handle, KeptAnswer answer) {
        handle.createUpdate("""
                insert into answer (id, conversation, position, question, folded_question, asked_at, body)
                values (:id, :conversation,
                        (select coalesce(max(position), 0) + 1 from answer where conversation = :conversation),
                        :question, :folded, :asked, :body)""")
                .bind("id", answer.id())
                .bind("conversation", answer.conversation())
                .bind("question", Stored.text(answer.question()))
                .bind("folded", Title.folded(Title.line(answer.question())))
                .bind("asked", answer.asked().toEpochMilli())
                .bind("body", answer.json())
                .execute();
    }

    static List<KeptAnswer> of(Handle handle, String conversation) {
        return handle.createQuery(COLUMNS + " where conversation = :conversation order by position, asked_at, id")
                .bind("conversation", conversation)
                .map((row, context) -> read(row))
                .list();
    }

    /** The last answers but some, oldest first. */
    static List<KeptAnswer> last(Handle handle, String conversation, int skipped, int limit) {
        return handle.createQuery(COLUMNS + """
                         where conversation = :conversation
                        order by position desc, asked_at desc, id desc limit :limit offset :skipped""")
                .bind("conversation", conversation)
                .bind("limit", limit)
                .bind("skipped", skipped)
                .map((row, context) -> read(row))
                .list()
                .reversed();
    }

    static List<String> questions(Handle handle, String conversation) {
        return handle.createQuery(
                        "select question from answer where conversation = :conversation order by position, asked_at, id")
                .bind("conversation", conversation)
                .mapTo(String.class)
                .list();
    }

    /** The questions of a conversation before one of its answers. */
    static List<String> questionsBefore(Handle handle, KeptAnswer answer) {
        return handle.createQuery("""
                select question from answer
                where conversation = :conversation and position < (select position from answer where id = :id)
                order by position, asked_at, id""")
                .bind("conversation", answer.conversation())
                .bind("id", answer.id())
                .mapTo(String.class)
                .list();
    }

    static Optional<KeptAnswer> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    static KeptAnswer read(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getString("id"),
                row.getString("conversation"),
                row.getString("question"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                row.getString("body"));
    }
}
