package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that readings pass or stay below: 超过2000, "below 99 %".
 *
 * @param side on which side of the value a reading must lie
 * @param value the bound itself, with 万 and the like worked in
 * @param unit as asked, folded; empty if none
 * @param shown value and unit as asked
 */
record Bound(Side side, BigDecimal value, String unit, String shown) {
    private static final String NUMBER =
            "\\s?(\\d[\\d,]*+(?:\\.\\d++)?+)\\s?(万|千|亿|k\\b|million\\b)?+\\s?(%|ms\\b|毫秒|秒|s\\b|分钟|分(?!之)|per ?cent\\b)?+(?![年月周天次起个号日]|小时| ?(?:days?|weeks?|times|hours?)\\b)";

    /** Where the value lies from the readings wanted. */
    enum Side {
        ABOVE(
                "above",
                "(?<![不没])(?:超过|突破|高于|大于|多于|越过|冲破|超出|(?<!跌)破)[了过]?" + NUMBER
                        + "|(?<!\\b(?:not|no|never) )\\b(?:exceed(?:s|ed|ing)?|above|over|more than|higher than|greater than|pass(?:es|ed)?|surpass(?:ed)?|top(?:ped)?|break(?:s|ing)? through|broke)"
                        + NUMBER),
        AT_LEAST(
                "atLeast",
                "(?:达到|达|升到|升至|涨到|不低于|不少于|至少)[了过]?" + NUMBER
                        + "|\\b(?:reach(?:es|ed)?|at least|no less than|not less than|hit|climb(?:ed)? to|r[io]se to)"
                        + NUMBER),
        BELOW(
                "below",
                "(?<!不)(?:跌破|低于|小于|少于|不到|不足|掉到|降到|跌到|跌至|降至)[了过]?" + NUMBER
                        + "|(?<!\\b(?:not|no) )\\b(?:below|under|less than|lower than|fewer than|f[ae]ll below|drop(?:ped)? below)"
                        + NUMBER),
        AT_MOST(
                "atMost",
                "(?:不超过|不高于|不大于|至多|最多)[了过]?" + NUMBER + "|\\b(?:at most|no more than|not more than)" + NUMBER);

        private final String key;
        private final Pattern pattern;

        Side(String key, String pattern) {
            this.key = key;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** The bound that a question names; empty if it names none, or more than one. */
    static Optional<Bound> in(String question) {
        String text = FoldedText.fold(question);
        for (Side side : List.of(Side.AT_MOST, Side.ABOVE, Side.BELOW, Side.AT_LEAST)) {
            Matcher matcher = side.pattern.matcher(text);
            if (matcher.find()) {
                int at = matcher.group(1) != null ? 1 : 4;
                String unit = matcher.group(at + 2) == null
                        ? ""
                        : matcher.group(at + 2).replaceAll("per ?cent", "%");
                String scale = matcher.group(at + 1) == null ? "" : matcher.group(at + 1);
                BigDecimal value = new BigDecimal(matcher.group(at).replace(",", "")).multiply(factor(scale));
                return matcher.find()
                        ? Optional.empty()
                        : Optional.of(new Bound(side, value, unit, value.toPlainString() + unit));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal factor(String scale) {
        return switch (scale) {
            case "千", "k" -> BigDecimal.valueOf(1_000);
            case "万" -> BigDecimal.valueOf(10_000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** Name of the texts that say it. */
    String key() {
        return "bound." + side.key;
    }

    /** Tells whether a reading of that unit can be held against it: 2000 against 1800 TPS, 99 % only against per cent. */
    boolean isOf(String readingUnit) {
        String folded = FoldedText.fold(readingUnit);
        return unit.isEmpty() || unit.equals(folded);
    }

    boolean holds(BigDecimal reading) {
        int compared = reading.compareTo(value);
        return switch (side) {
            case ABOVE -> compared > 0;
            case AT_LEAST -> compared >= 0;
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
        };
    }
}
