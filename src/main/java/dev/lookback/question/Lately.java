package dev.lookback.question;

import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Lately" without a number: four weeks, where all that happened is asked for rather than the last of one thing. */
final class Lately {
    private static final int WEEKS = 4;
    private static final Pattern WORD = Pattern.compile(
            "(?:最近|近期|近来|这阵子|这段时间)(?!的?[这那上]?[一两几三四五\\d])|\\b(?:recently|lately|of late|these days)\\b");

    private static final Set<String> BROKEN =
            Set.of("broke", "broken", "break", "fail", "failed", "wrong", "down", "breakage", "trouble");

    private Lately() {}

    /** The days meant; empty if the words do not say so. */
    static Optional<Period> days(Understood own, Kind kind, TimeContext context) {
        boolean all = switch (kind) {
            case COUNT, LIST, SUMMARY, CAUSE ->
                own.names().entities().isEmpty() && FollowUpRules.areGeneric(thing(own));
            case HANDLING, DURATION, TREND, COMPARE, PROGRESS, PLAN, SIMILAR, OTHER -> false;
        };
        if (!all || !WORD.matcher(own.folded().text()).find()) {
            return Optional.empty();
        }
        LocalDate to = context.recent();
        return Optional.of(new Period(to.minusWeeks(WEEKS).plusDays(1), to));
    }

    /** Its words without those that only say that something broke. */
    private static List<String> thing(Understood own) {
        return own.topic().ownFolded().stream()
                .filter(word -> !BROKEN.contains(word) && !WORD.matcher(word).matches())
                .toList();
    }
}
