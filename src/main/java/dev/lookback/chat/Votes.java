package dev.lookback.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Statements about feedback. */
final class Votes {
    private Votes() {}

    static boolean put(
            Handle handle, String client, String answer, Feedback.Vote vote, @Nullable String comment, Instant now) {
        if (Answers.find(handle, answer).isEmpty()) {
            return false;
        }
        handle.createUpdate("""
                insert into feedback (answer, client, vote, comment, given_at)
                values (:answer, :client, :vote, :comment, :now)
                on conflict (answer, client)
                do update set vote = excluded.vote, comment = excluded.comment, given_at = excluded.given_at""")
                .bind("answer", answer)
                .bind("client", client)
                .bind("vote", name(vote))
                .bind("comment", comment == null ? null : Stored.text(comment))
                .bind("now", now.toEpochMilli())
                .execute();
        return true;
    }

    static List<Feedback> list(Handle handle, @Nullable String client, Feedback.@Nullable Vote vote) {
        return handle
                .createQuery("""
                select a.id, a.conversation, a.question, a.asked_at, a.body, f.vote, f.comment, f.given_at
                from feedback f join answer a on a.id = f.answer
                where (:client = '' or f.client = :client) and (:vote = '' or f.vote = :vote)
                order by f.given_at, a.id, f.client""")
                .bind("client", client == null ? "" : client)
                .bind("vote", vote == null ? "" : name(vote))
                .map((row, context) -> read(row))
                .list()
                .stream()
                .map(each -> new Feedback(
                        each.answer(),
                        Answers.questionsBefore(handle, each.answer()),
                        each.vote(),
                        each.comment(),
                        each.given()))
                .toList();
    }

    private static Feedback read(ResultSet row) throws SQLException {
        return new Feedback(
                Answers.read(row),
                List.of(),
                Feedback.Vote.valueOf(row.getString("vote").toUpperCase(Locale.ROOT)),
                row.getString("comment"),
                Instant.ofEpochMilli(row.getLong("given_at")));
    }

    private static String name(Feedback.Vote vote) {
        return vote.name().toLowerCase(Locale.ROOT);
    }
}
