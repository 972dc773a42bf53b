package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.report.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long incidents must have lasted, as a question says it: 超过两小时, 半小时以内, "under 30 minutes". One whose length nobody
 * told does not pass.
 *
 * @param words the question's words for it, folded
 * @param bound where the lengths that pass begin or end
 * @param minutes the bound
 */
record AskedLength(String words, Bound bound, double minutes) implements Predicate<Incident> {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3}|半)";
    private static final String EN_NUMBER = "(\\d+(?:\\.\\d+)?|half an|an?|" + NumberWords.ENGLISH + ")";
    private static final String UNIT = "个?(半)?(小时|钟头|分钟|分(?!之)|天)";
    private static final Pattern EN_LONGER =
            Pattern.compile("\\b(?:longer than|more than|over|at least|above|exceed(?:ed|ing|s)?) " + EN_NUMBER
                    + " (hours?|minutes?|mins?|days?|h|m)\\b");
    private static final Pattern ZH_LONGER =
            Pattern.compile("(?<!不)(?:超过|大于|多于|长于|不止|不少于|不低于|至少|高于)了?" + NUMBER + UNIT);
    private static final Pattern ZH_LONGER_BEHIND = Pattern.compile(NUMBER + UNIT + "(?:以上|开外)");
    private static final Pattern ZH_SHORTER = Pattern.compile("(?<!不)(?:不到|少于|小于|短于|低于|不足|不超过)了?" + NUMBER + UNIT);
    private static final Pattern ZH_SHORTER_BEHIND = Pattern.compile(NUMBER + UNIT + "(?:以内|之内|以下|内)");
    private static final Pattern EN_SHORTER =
            Pattern.compile("\\b(?:shorter than|less than|under|within|below|at most) " + EN_NUMBER
                    + " (hours?|minutes?|mins?|days?|h|m)\\b");
    private static final Pattern REACHED = Pattern.compile("至少|不少于|不低于|以上|at least");
    private static final double HALF = 0.5;

    enum Bound {
        LONGER,
        AT_LEAST,
        SHORTER
    }

    /** All lengths that a folded question names. */
    static List<AskedLength> in(String folded) {
        List<AskedLength> lengths = new ArrayList<>();
        for (Pattern pattern : List.of(ZH_LONGER, ZH_LONGER_BEHIND, EN_LONGER)) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                boolean reached = REACHED.matcher(matcher.group()).find();
                lengths.add(
                        new AskedLength(matcher.group(), reached ? Bound.AT_LEAST : Bound.LONGER, minutes(matcher)));
            }
        }
        for (Pattern pattern : List.of(ZH_SHORTER, ZH_SHORTER_BEHIND, EN_SHORTER)) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                lengths.add(new AskedLength(matcher.group(), Bound.SHORTER, minutes(matcher)));
            }
        }
        return lengths;
    }

    @Override
    public boolean test(Incident incident) {
        Integer lasted = incident.minutes();
        return lasted != null
                && switch (bound) {
                    case LONGER -> lasted > minutes;
                    case AT_LEAST -> lasted >= minutes;
                    case SHORTER -> lasted < minutes;
                };
    }

    private static double minutes(Matcher matcher) {
        String unit = matcher.group(matcher.groupCount());
        boolean andHalf = matcher.groupCount() > 2 && matcher.group(2) != null;
        double number = number(matcher.group(1)) + (andHalf ? HALF : 0);
        return unit.startsWith("小时") || unit.startsWith("钟") || unit.startsWith("h")
                ? number * 60
                : unit.startsWith("天") || unit.startsWith("d") ? number * 24 * 60 : number;
    }

    private static double number(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Double.parseDouble(typed);
        }
        if (typed.equals("半") || typed.equals("half an")) {
            return HALF;
        }
        return typed.charAt(0) < 0x80 ? NumberWords.english(typed) : NumberWords.chinese(typed);
    }
}
