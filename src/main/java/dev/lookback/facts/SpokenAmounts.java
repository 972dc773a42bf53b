package dev.lookback.facts;

import dev.lookback.report.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths of time that English spells out.
 *
 * <pre>
 * four and a half hours · two and three-quarter hours · an hour and a quarter     270 · 165 · 75
 * half an hour · three quarters of an hour                                       30 · 45
 * forty minutes · two hours and ten minutes                                      40 · 130
 * </pre>
 */
final class SpokenAmounts {
    private static final String NUMBER = "(?:" + NumberWords.ENGLISH + "|an?|\\d{1,3})";
    private static final String PART = "(?:an? half|half|an? quarter|three[- ]quarters?)";
    private static final Pattern AMOUNT = Pattern.compile("\\b(?:(?<whole>" + NUMBER + ")(?:[ -]and[ -](?<part>" + PART
            + "))?[ -]hours?(?: and (?<more>" + PART + "))?(?:,? (?:and )?(?<tail>" + NUMBER + ")[ -]minutes?)?"
            + "|(?<piece>half|an? quarter|quarter|three[- ]quarters)(?: of)?(?: an)?[ -]hours?"
            + "|(?<minutes>" + NUMBER + ")[ -]minutes?)\\b");

    private SpokenAmounts() {}

    /**
     * An amount and where it stands.
     *
     * @param minutes at least 1
     */
    record Amount(int start, int end, int minutes) {}

    /** The amounts of a folded text of which a part is spelled out. */
    static List<Amount> in(String folded) {
        List<Amount> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(folded);
        while (matcher.find()) {
            int minutes = 60 * number(matcher.group("whole"))
                    + part(matcher.group("part"))
                    + part(matcher.group("more"))
                    + part(matcher.group("piece"))
                    + number(matcher.group("tail"))
                    + number(matcher.group("minutes"));
            String written = matcher.group();
            boolean spelled = !Character.isDigit(written.charAt(0)) || matcher.group("part") != null;
            if (minutes > 0 && spelled) {
                amounts.add(new Amount(matcher.start(), matcher.end(), minutes));
            }
        }
        return List.copyOf(amounts);
    }

    private static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return NumberWords.english(written);
    }

    private static int part(@Nullable String written) {
        return written == null ? 0 : written.contains("three") ? 45 : written.contains("quarter") ? 15 : 30;
    }
}
