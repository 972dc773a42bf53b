package dev.lookback.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stretches that end today, as 最近三个月, and stretches so far back, as "two weeks ago". */
final class RollingAtoms {
    private static final String ZH_UNIT = "(个?工作日|天|日|个?周|个?星期|个?礼拜|个月|个?季度|年)";
    private static final String EN_UNIT = "(day|week|month|quarter|year)s?";
    private static final Map<String, Unit> ZH_UNITS = Map.of(
            "天", Unit.DAY,
            "日", Unit.DAY,
            "工作日", Unit.DAY,
            "周", Unit.WEEK,
            "星期", Unit.WEEK,
            "礼拜", Unit.WEEK,
            "月", Unit.MONTH,
            "季度", Unit.QUARTER,
            "年", Unit.YEAR);

    private static final int FEW = Numerals.read("few");
    private static final Pattern UP_TO_NOW =
            Pattern.compile("[近去往来内里间这前]|\\b(?:last|past|previous|recent)\\b", Pattern.CASE_INSENSITIVE);

    private RollingAtoms() {}

    /** Tells whether words about time name a stretch that ends when the question is asked. */
    static boolean areUpToNow(String words) {
        return UP_TO_NOW.matcher(words).find();
    }

    static List<AtomRule> rules() {
        String recent = "(?:最近|近|过去|过往|之前|前|这)的?这?";
        return List.of(
                AtomRule.of(
                        "(?<!附)" + recent + "\\s?(" + Numerals.ZH + ")\\s?" + ZH_UNIT + "(?:以来|之?内|里|间|来)?",
                        Unit.DAY,
                        (match, context) -> upToNow(zhUnit(match.group(2)), Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        recent + "\\s?(半年|一年半|一个半月|半个月)(?:以来|之?内|里|间|来)?",
                        Unit.DAY,
                        (match, context) -> halves(match.group(1), context)),
                AtomRule.of(
                        "(" + Numerals.ZH + ")\\s?" + ZH_UNIT + "(?:之内|以内|内|以来|来)(?![自源])",
                        Unit.DAY,
                        (match, context) -> upToNow(zhUnit(match.group(2)), Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "(?<![近去前这])(" + Numerals.ZH + ")\\s?" + ZH_UNIT + "(?:之前|以前|前)(?!后)",
                        Unit.DAY,
                        (match, context) -> ago(zhUnit(match.group(2)), Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "\\b(?:the )?(?:last|past|previous|recent) (?:(" + Numerals.EN + ") )?" + EN_UNIT + "\\b",
                        Unit.DAY,
                        (match, context) -> enUpToNow(match.group(), match.group(1), match.group(2), context)),
                AtomRule.of(
                        "\\b(?:the )?(?:last|past|previous) (?:(" + Numerals.EN + ") )?fortnights?\\b",
                        Unit.DAY,
                        (match, context) -> upToNow(
                                Unit.WEEK, 2 * Numerals.read(match.group(1) == null ? "1" : match.group(1)), context)),
                AtomRule.of(
                        "\\b(?:the )?(?:last|past|previous) half(?:[ -]a)?[ -]year\\b",
                        Unit.DAY,
                        (match, context) -> upToNow(Unit.MONTH, 6, context)),
                AtomRule.of(
                        "\\b(" + Numerals.EN + ") " + EN_UNIT + " ago\\b",
                        Unit.DAY,
                        (match, context) ->
                                ago(RelativeAtoms.unitOf(match.group(2)), Numerals.read(match.group(1)), context)));
    }

    static Unit zhUnit(String word) {
        return ZH_UNITS.getOrDefault(word.replace("个", ""), Unit.DAY);
    }

    /**
     * "The past year" ends today; "last year" without a number is the calendar's and read elsewhere. "The last weeks" are a few.
     */
    private static Optional<Reading> enUpToNow(String words, @Nullable String count, String unit, TimeContext context) {
        boolean several = count == null && words.endsWith("s");
        if (count == null && !several && !words.contains("past") && !words.contains("recent")) {
            return Optional.empty();
        }
        int units = several ? FEW : count == null ? 1 : Numerals.read(count);
        return upToNow(RelativeAtoms.unitOf(unit), units, context);
    }

    private static Optional<Reading> halves(String words, TimeContext context) {
        return switch (words) {
            case "半年" -> upToNow(Unit.MONTH, 6, context);
            case "一年半" -> upToNow(Unit.MONTH, 18, context);
            case "半个月" -> upToNow(Unit.DAY, 15, context);
            default -> upToNow(Unit.DAY, 45, context);
        };
    }

    private static Optional<Reading> upToNow(Unit unit, int count, TimeContext context) {
        LocalDate to = context.recent();
        return count < 1
                ? Optional.empty()
                : Optional.of(Reading.fixed(unit.back(to, count).plusDays(1), to));
    }

    private static Optional<Reading> ago(Unit unit, int count, TimeContext context) {
        return Optional.of(new Reading.Fixed(unit.containing(unit.back(context.reference(), count), context)));
    }
}
