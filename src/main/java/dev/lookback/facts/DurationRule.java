package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import dev.lookback.report.NumberWords;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how long an event lasted, if its text says so.
 *
 * <pre>
 * 历时47分钟 · 约1.5小时后好转 · 累计持续25mins · lasted 2 hours 10 minutes · 75 minutes in total      stated
 * 持续38分钟（20:04--20:42） · 影响时长（09:10 ～ 09:50）                                           stated, with both ends
 * 晚到 50 分钟 · 超过3分钟 · 平均 34 min · up to 40 min · 每5分钟 · timeout of 5 s                   how late or how often
 * 2分钟内自动恢复                                                                               only if nothing better is told
 * </pre>
 */
final class DurationRule {
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|半个?|一个半|两个半|[一二两三四五六七八九十]{1,3}个?)";
    private static final String HOURS =
            "(?<hours>" + NUMBER + ")\\s?(?:个?多?(?<half>半)?小时(?<plus>半)?|个?钟头|hours?\\b|hrs?\\b|h(?![a-z]))";
    private static final String MINUTES =
            "(?<minutes>" + NUMBER + ")\\s?(?:分钟|分(?![\\p{IsHan}\\d])|minutes?\\b|mins?\\b|m(?![a-z\\d%]))";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<!\\d[点时.,:])(?<!\\d)(?:" + HOURS + "(?:\\s?(?:零|and\\s)?\\s?" + MINUTES + ")?|"
                    + MINUTES.replace("<minutes>", "<only>") + "|(?<days>\\d+(?:\\.\\d+)?)\\s?(?:天|days?\\b))");
    private static final Pattern RANGE = Pattern.compile(
            "\\s?[(]\\s?(\\d{1,2}:\\d{2})(?::\\d{2})?\\s?(?:-+|~+|至|到|to)\\s?(\\d{1,2}:\\d{2})(?::\\d{2})?");
    private static final Pattern SPAN_IN_BRACKETS =
            Pattern.compile("(?:时长|历时|持续|duration|lasted)[^\\n。;]{0,6}?" + RANGE);

    /** {@code about a quarter of an hour}: two clock times say it better. */
    private static final Pattern ROUGHLY = Pattern.compile("half|a quarter|quarter|three[- ]quarters");

    private static final int CONTEXT = 12;
    private static final int LONGEST = 60 * 24 * 60;

    private final WordList cue = WordList.load("duration-before.txt");
    private final WordList behind = WordList.load("duration-behind.txt");
    private final WordList other = WordList.load("not-duration-before.txt");
    private final WordList otherBehind = WordList.load("not-duration-behind.txt");

    /**
     * A duration told in words.
     *
     * @param minutes rounded down
     * @param words where
     * @param sure whether the words call it so; a bare {@code 8 分钟} is not sure
     * @param from start of the range in brackets behind it
     * @param to its end
     */
    record Stated(int minutes, Stretch words, boolean sure, Optional<LocalTime> from, Optional<LocalTime> to) {
        Stated called() {
            return new Stated(minutes, words, true, from, to);
        }
    }

    /** The duration that an event's text states; the surest, among equals the first. */
    Optional<Stated> find(Telling telling) {
        Optional<Stated> labelled = telling.values(FieldLabel.DURATION)
                .flatMap(value -> inLabel(value).stream())
                .findFirst();
        if (labelled.isPresent()) {
            return labelled;
        }
        return ranged(telling.whole()).or(() -> spoken(telling));
    }

    private Optional<Stated> inLabel(Stretch value) {
        List<Stated> amounts = amounts(value);
        if (!amounts.isEmpty()) {
            return Optional.of(withRange(value, amounts.getFirst().called()));
        }
        String digits = value.folded().strip();
        if (digits.matches("\\d{1,5}")) {
            return Optional.of(stated(Integer.parseInt(digits), value, true));
        }
        return clockRange(value);
    }

    /** {@code 影响时长（09:10:00 ～ 09:50:00）}. */
    private Optional<Stated> ranged(Stretch text) {
        Matcher matcher = SPAN_IN_BRACKETS.matcher(text.folded());
        return matcher.find()
                ? Optional.of(between(matcher.group(1), matcher.group(2), text.cut(matcher.start(), matcher.end())))
                : Optional.empty();
    }

    private Optional<Stated> clockRange(Stretch value) {
        Matcher matcher = Pattern.compile("(\\d{1,2}:\\d{2})(?::\\d{2})?\\s?(?:-+|~+|至|到|to)\\s?(\\d{1,2}:\\d{2})")
                .matcher(value.folded());
        return matcher.find() ? Optional.of(between(matcher.group(1), matcher.group(2), value)) : Optional.empty();
    }

    private Optional<Stated> spoken(Telling telling) {
        Stretch text = telling.whole();
        List<Stretch> causes = telling.values(FieldLabel.CAUSE).toList();
        return amounts(text).stream()
                .filter(amount -> causes.stream().noneMatch(cause -> cause.contains(amount.words())))
                .filter(amount -> !isOther(text, amount.words()))
                .map(amount -> withRange(text, sure(text, amount)))
                .filter(amount -> amount.sure() || standsAlone(text, amount.words()))
                .max(Comparator.comparing(Stated::sure));
    }

    private List<Stated> amounts(Stretch text) {
        Stream<Stated> figures = AMOUNT.matcher(text.folded())
                .results()
                .map(found -> stated(minutes(found), text.cut(found.start(), found.end()), false))
                .filter(amount -> amount.minutes() > 0);
        Stream<Stated> words = SpokenAmounts.in(text.folded()).stream()
                .map(found -> stated(found.minutes(), text.cut(found.start(), found.end()), false));
        return Stream.concat(figures, words)
                .sorted(Comparator.comparingInt(amount -> amount.words().from()))
                .toList();
    }

    private static int minutes(MatchResult found) {
        boolean half = found.group("plus") != null
                || (found.group("half") != null && !found.group("hours").contains("半"));
        double minutes = value(found.group("days")) * 24 * 60
                + value(found.group("hours")) * 60
                + (half ? 30 : 0)
                + value(found.group("minutes"))
                + value(found.group("only"));
        return minutes > LONGEST ? 0 : (int) minutes;
    }

    private static double value(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        String number = written.endsWith("个") ? written.substring(0, written.length() - 1) : written;
        return switch (number) {
            case "半" -> 0.5;
            case "一个半" -> 1.5;
            case "两个半" -> 2.5;
            default -> Character.isDigit(number.charAt(0)) ? Double.parseDouble(number) : NumberWords.chinese(number);
        };
    }

    private Stated sure(Stretch text, Stated amount) {
        Stretch rest = after(text, amount.words());
        boolean called =
                (cue.in(before(text, amount.words())) || behind.atStart(rest).isPresent())
                        && !rest.folded().startsWith("内")
                        && !ROUGHLY.matcher(amount.words().folded()).lookingAt();
        boolean alone = isClause(text, amount.words());
        return new Stated(amount.minutes(), amount.words(), called || alone, amount.from(), amount.to());
    }

    /** {@code …，17min}: a clause that is nothing but a length. */
    private static boolean isClause(Stretch text, Stretch words) {
        return Clauses.of(text).stream()
                .map(Clause::words)
                .anyMatch(clause -> words.from() - clause.from() <= 2
                        && clause.from() <= words.from()
                        && clause.to() == words.to()
                        && clause.source()
                                .folded()
                                .substring(clause.from(), words.from())
                                .matches("[约共~]*\\s?"));
    }

    private boolean isOther(Stretch text, Stretch words) {
        return other.in(before(text, words))
                || otherBehind.atStart(after(text, words)).isPresent();
    }

    /** A clause of its own, {@code …，8 分钟}, or the end of a short one: {@code 接口堵塞 1.5h}. */
    private static boolean standsAlone(Stretch text, Stretch words) {
        String rest = after(text, words).folded();
        boolean day = words.folded().contains("天") || words.folded().contains("day");
        return !day && (rest.isEmpty() || ",。;.\n)内".indexOf(rest.charAt(0)) >= 0);
    }

    private Stated withRange(Stretch text, Stated amount) {
        Matcher range = RANGE.matcher(text.source().folded());
        if (!range.region(amount.words().to(), text.to()).lookingAt()) {
            return amount;
        }
        return new Stated(amount.minutes(), amount.words(), true, clock(range.group(1)), clock(range.group(2)));
    }

    private static Stated between(String from, String to, Stretch words) {
        Optional<LocalTime> start = clock(from);
        Optional<LocalTime> end = clock(to);
        long minutes = start.isPresent() && end.isPresent()
                ? Math.floorMod(Duration.between(start.get(), end.get()).toMinutes(), 24 * 60)
                : 0;
        return new Stated((int) minutes, words, true, start, end);
    }

    private static Optional<LocalTime> clock(String written) {
        String[] parts = written.split(":", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static Stated stated(int minutes, Stretch words, boolean sure) {
        return new Stated(minutes, words, sure, Optional.empty(), Optional.empty());
    }

    /** The rest of the clause before, at most some characters. */
    private static Stretch before(Stretch text, Stretch words) {
        int from = Math.max(text.from(), words.from() - CONTEXT);
        String folded = text.source().folded();
        for (int at = words.from() - 1; at >= from; at--) {
            if (",。;\n".indexOf(folded.charAt(at)) >= 0) {
                return new Stretch(text.source(), at + 1, words.from());
            }
        }
        return new Stretch(text.source(), from, words.from());
    }

    private static Stretch after(Stretch text, Stretch words) {
        int to = Math.min(text.to(), words.to() + CONTEXT);
        int from = words.to();
        while (from < to && text.source().folded().charAt(from) == ' ') {
            from++;
        }
        return new Stretch(text.source(), from, to);
    }
}
