package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words beside a date that open it to one side or widen it: since, before, around.
 *
 * @param front pattern that must end right before the date; null if none
 * @param back pattern that must begin right behind it; null if none
 * @param change what becomes of the days
 */
record Modifier(
        Optional<Pattern> front, Optional<Pattern> back, BiFunction<Stretch, TimeContext, Optional<Period>> change) {
    /** A date with the days it means. */
    record Stretch(Period days, Unit unit) {}

    static final List<Modifier> ALL = List.of(
            back("\\s?(?:前后|左右|附近|那会儿?|那阵子?)", Modifier::around),
            front("(?:around|circa|near) (?:the )?", Modifier::around),
            both("截(?:至|止)?到?(?:了)?", "(?:为止|底为止)?", Modifier::upTo),
            front("(?:^|[,，。;； ])一?直?到了?", Modifier::upTo),
            back("(?:为止)", Modifier::upTo),
            front(
                    "(?:until|till|up to|as of|up until|up to and including|no later than|by)(?: the end of)? (?:the )?",
                    Modifier::upTo),
            front("(?:before|prior to|earlier than)(?: the)? ", Modifier::before),
            back("\\s?(?:之前|以前|前(?![后一两\\d几端置缀台往面期]))", Modifier::before),
            both("(?:从|自从|自|打)", "(?:以来|至今|到现在|到目前(?:为止)?|到今天|开始(?:到现在)?|起|之后|以后)", Modifier::since),
            back("\\s?(?:以来|至今|到现在|到目前(?:为止)?|到今天|起(?![了过来草因源])|开始(?:到现在)?(?![了过的]))", Modifier::since),
            front("(?:ever )?since(?: the)? (?:start of |beginning of )?", Modifier::since),
            both(
                    "(?:from|starting(?: in| from| on)?|beginning(?: in| on)?) (?:the )?",
                    "(?: on| onwards?| until now| till now| to now| to date| to the present|-present)\\b",
                    Modifier::since),
            back("(?: onwards?| until now| till now| up to now| to the present)\\b", Modifier::since),
            front("(?:after|following)(?: the)? ", Modifier::after),
            back("\\s?(?:之后|以后|后(?![第一两\\d几来续端台面期果]))", Modifier::after));

    /** The words that belong to the modifier, as a stretch of text around the atom; empty if it does not stand there. */
    Optional<int[]> around(String text, int start, int end) {
        int from = start;
        int to = end;
        if (front.isPresent()) {
            Matcher matcher = Span.before(front.get(), text, start);
            if (!matcher.find()) {
                return Optional.empty();
            }
            from = matcher.start();
        }
        if (back.isPresent()) {
            Matcher matcher = back.get().matcher(text).region(end, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            to = matcher.end();
        }
        return Optional.of(new int[] {from, to});
    }

    private static Optional<Period> around(Stretch stretch, TimeContext context) {
        int days = stretch.unit.slackDays();
        return Optional.of(new Period(
                stretch.days.from().minusDays(days), stretch.days.to().plusDays(days)));
    }

    private static Optional<Period> upTo(Stretch stretch, TimeContext context) {
        return ordered(new Bounds(context.earliest(), stretch.days.to()));
    }

    private static Optional<Period> before(Stretch stretch, TimeContext context) {
        return ordered(new Bounds(context.earliest(), stretch.days.from().minusDays(1)));
    }

    private static Optional<Period> since(Stretch stretch, TimeContext context) {
        return ordered(new Bounds(stretch.days.from(), context.reference()));
    }

    private static Optional<Period> after(Stretch stretch, TimeContext context) {
        return ordered(new Bounds(stretch.days.to().plusDays(1), context.reference()));
    }

    private static Optional<Period> ordered(Bounds bounds) {
        return bounds.to.isBefore(bounds.from) ? Optional.empty() : Optional.of(new Period(bounds.from, bounds.to));
    }

    private static Modifier front(String pattern, BiFunction<Stretch, TimeContext, Optional<Period>> change) {
        return new Modifier(Optional.of(frontPattern(pattern)), Optional.empty(), change);
    }

    private static Modifier back(String pattern, BiFunction<Stretch, TimeContext, Optional<Period>> change) {
        return new Modifier(Optional.empty(), Optional.of(Pattern.compile(pattern)), change);
    }

    private static Modifier both(String front, String back, BiFunction<Stretch, TimeContext, Optional<Period>> change) {
        return new Modifier(Optional.of(frontPattern(front)), Optional.of(Pattern.compile(back)), change);
    }

    private static Pattern frontPattern(String pattern) {
        return Pattern.compile("(?:(?<![a-z])(?=[a-z])|(?=[^a-z]))" + pattern + "$");
    }

    private record Bounds(LocalDate from, LocalDate to) {}
}
