package dev.lookback.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Statements about conversations. */
final class Conversations {
    private static final String COLUMNS = """
            select c.id, c.title, c.created_at, c.changed_at,
                   (select count(*) from answer a where a.conversation = c.id) as answers
            from conversation c
            """;
    private static final String FITTING = """
            where c.client = :client
              and (:words = ''
                    or c.folded_title like :words escape '!'
                    or exists (select 1 from answer a
                               where a.conversation = c.id and a.folded_question like :words escape '!'))
            """;

    private Conversations() {}

    static void insert(Handle handle, String client, KeptAnswer first) {
        String title = Title.of(first.question());
        handle.createUpdate("""
                insert into conversation (id, client, title, folded_title, created_at, changed_at)
                values (:id, :client, :title, :folded, :now, :now)""")
                .bind("id", first.conversation())
                .bind("client", client)
                .bind("title", title)
                .bind("folded", Title.folded(title))
                .bind("now", first.asked().toEpochMilli())
                .execute();
    }

    static boolean touch(Handle handle, String client, KeptAnswer answer) {
        return handle.createUpdate("update conversation set changed_at = :now where id = :id and client = :client")
                        .bind("now", answer.asked().toEpochMilli())
                        .bind("id", answer.conversation())
                        .bind("client", client)
                        .execute()
                > 0;
    }

    static ConversationPage list(Handle handle, String client, @Nullable String words, int skipped, int limit) {
        String pattern = words == null ? "" : Title.pattern(words);
        List<Conversation> page = handle.createQuery(
                        COLUMNS + FITTING + " order by c.changed_at desc, c.id limit :limit offset :skipped")
                .bind("client", client)
                .bind("words", pattern)
                .bind("limit", limit)
                .bind("skipped", skipped)
                .map((row, context) -> read(row))
                .list();
        int count = handle.createQuery("select count(*) from conversation c " + FITTING)
                .bind("client", client)
                .bind("words", pattern)
                .mapTo(Integer.class)
                .one();
        return new ConversationPage(page, count);
    }

    static Optional<Conversation> find(Handle handle, String client, String id) {
        Query query = handle.createQuery(COLUMNS + " where c.id = :id and c.client = :client")
                .bind("id", id)
                .bind("client", client);
        return query.map((row, context) -> read(row)).findOne();
    }

    static boolean rename(Handle handle, String client, String id, String title, Instant now) {
        String shown = Title.of(title);
        return handle.createUpdate("""
                update conversation set title = :title, folded_title = :folded, changed_at = :now
                where id = :id and client = :client""")
                        .bind("title", shown)
                        .bind("folded", Title.folded(shown))
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .bind("client", client)
                        .execute()
                > 0;
    }

    static boolean delete(Handle handle, String client, String id) {
        return handle.createUpdate("delete from conversation where id = :id and client = :client")
                        .bind("id", id)
                        .bind("client", client)
                        .execute()
                > 0;
    }

    static int deleteAll(Handle handle, String client) {
        return handle.createUpdate("delete from conversation where client = :client")
                .bind("client", client)
                .execute();
    }

    static int deleteUnchangedSince(Handle handle, Instant day) {
        return handle.createUpdate("delete from conversation where changed_at < :day")
                .bind("day", day.toEpochMilli())
                .execute();
    }

    private static Conversation read(ResultSet row) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("title"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getInt("answers"));
    }
}
