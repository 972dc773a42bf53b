package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which months a line is about by its own first words: "7 月云账单" in a report of August tells July's bill, and does not answer
 * what August's was.
 */
final class NamedMonths {
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String CHINESE = "一二三四五六七八九十";
    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d/.-])(?:(\\d{1,2})|(十[一二]?|[一二三四五六七八九]))\\s?月份?(?!\\s?\\d|[初底末中上下])|\\b("
                    + String.join("|", ENGLISH) + ")(?:'s)?\\b(?! ?\\d{1,2}\\b)");
    /** What stands further back is said in passing. */
    private static final int FRONT = 16;

    private static final int LONGEST_DAYS = 100;

    private final Set<Integer> asked = new HashSet<>();

    /** @param window days asked about; null or longer than a quarter for any month */
    NamedMonths(@Nullable Period window) {
        if (window != null && window.to().isBefore(window.from().plusDays(LONGEST_DAYS))) {
            LocalDate day = window.from();
            while (!day.isAfter(window.to())) {
                asked.add(day.getMonthValue());
                day = day.plusDays(1);
            }
        }
    }

    /** Tells whether the line begins with months, and with none that is asked about. */
    boolean areOthersIn(String text) {
        String front = FoldedText.fold(text);
        Matcher matcher = MONTH.matcher(front.substring(0, Math.min(FRONT, front.length())));
        List<Integer> named = new ArrayList<>();
        while (matcher.find()) {
            named.add(number(matcher));
        }
        return !asked.isEmpty() && !named.isEmpty() && named.stream().noneMatch(asked::contains);
    }

    private static int number(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Integer.parseInt(matcher.group(1));
        }
        if (matcher.group(3) != null) {
            return ENGLISH.indexOf(matcher.group(3)) + 1;
        }
        String words = matcher.group(2);
        int last = CHINESE.indexOf(words.charAt(words.length() - 1)) + 1;
        return words.length() == 1 ? last : 10 + last;
    }
}
