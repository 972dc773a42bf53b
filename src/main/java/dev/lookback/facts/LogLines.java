package dev.lookback.facts;

import dev.lookback.facts.Telling.Shape;
import dev.lookback.report.Report;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a duty log together that tell one event.
 *
 * <pre>
 * [06-08 07:50] nightly run did not finish
 * [06-08 08:35] ran it again, desk works
 * [06-08 note] root cause = it collided with the backup
 * </pre>
 *
 * <p>A line goes on with the one before it if it is of the same day and begins with a remark, a finding, an action or a
 * recovery rather than with a failure; behind a recovery only a remark does.
 */
final class LogLines {
    private static final Duration LONGEST = Duration.ofHours(6);

    private final WordList failure = WordList.load("failure.txt");
    private final WordList recovery = WordList.load("recovery.txt");
    private final WordList over = WordList.load("recovery-strong.txt");
    private final WordList action = WordList.load("action.txt");
    private final WordList finding = WordList.load("finding.txt");
    private final WordList remark = WordList.load("log-remark.txt");
    private final WordList calm = WordList.load("maintenance.txt");
    private final WordList drill = WordList.load("drill.txt");

    List<Telling> join(List<Telling> tellings, Report report, TellingMaker maker) {
        List<Telling> joined = new ArrayList<>();
        for (Telling telling : tellings) {
            Telling last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(last, telling, report)) {
                Stretch whole = last.whole().upTo(telling.whole());
                joined.set(
                        joined.size() - 1,
                        maker.text(whole, last.topic(), Shape.EVENT).on(last.day()));
            } else {
                joined.add(telling);
            }
        }
        return joined;
    }

    private boolean goesOn(Telling last, Telling next, Report report) {
        if (!isLine(last) || !isLine(next) || last.topic() != next.topic() || !adjoins(last.whole(), next.whole())) {
            return false;
        }
        Optional<Timed> began = opening(last, report);
        Optional<Timed> then = opening(next, report);
        if (began.isEmpty()
                || then.isEmpty()
                || !began.get().day().equals(then.get().day())
                || !isSoonAfter(last, began.get(), then.get())) {
            return false;
        }
        Stretch said = new Stretch(
                        next.whole().source(),
                        then.get().words().to(),
                        next.whole().to())
                .bare();
        Stretch first = firstClause(said);
        if (!failure.in(last.whole()) || calm.in(first) || drill.in(first)) {
            return false;
        }
        if (remark.atStart(first).isPresent()) {
            return true;
        }
        boolean acts = recovery.in(first) || action.in(first) || finding.in(first);
        return !over.in(last.whole()) && acts && (!failure.in(first) || finding.in(first));
    }

    /** Bullets of a day must tell their times, and not lie half a day apart. */
    private static boolean isSoonAfter(Telling last, Timed began, Timed then) {
        LocalTime from = began.mention().time();
        LocalTime to = then.mention().time();
        if (from == null || to == null) {
            return last.shape() == Shape.EVENT;
        }
        return !to.isBefore(from) && Duration.between(from, to).compareTo(LONGEST) <= 0;
    }

    private static boolean isLine(Telling telling) {
        boolean line = telling.shape() == Shape.EVENT || telling.shape() == Shape.ITEM;
        return line && telling.labelled().isEmpty();
    }

    private static boolean adjoins(Stretch last, Stretch next) {
        String between = last.source().folded().substring(Math.min(last.to(), next.from()), next.from());
        return between.chars().filter(character -> character == '\n').count() <= 1
                && between.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The day with which a line begins, or the time on the day that stands above it. */
    private static Optional<Timed> opening(Telling telling, Report report) {
        return Timed.in(telling, report).stream()
                .findFirst()
                .filter(time ->
                        time.hasDay() && time.words().from() <= telling.whole().from() + 2);
    }

    private static Stretch firstClause(Stretch said) {
        List<Clause> clauses = Clauses.of(said);
        return clauses.isEmpty() ? said : clauses.getFirst().words();
    }
}
