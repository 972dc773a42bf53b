package dev.lookback.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules for single values, the same in a query and in a body. */
final class Values {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Values() {}

    static InvalidInput unknown(String name, List<String> known) {
        return new InvalidInput(
                name,
                known.isEmpty()
                        ? "is not known; there are no parameters here"
                        : "is not known; there are " + String.join(", ", known),
                null);
    }

    static LocalDate date(String name, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Falls through: 2023-02-30 and the like look like a date and are none.
        }
        throw new InvalidInput(name, "must be a date such as 2023-08-09", text);
    }

    static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both mistakes.
        }
        throw new InvalidInput(name, "must be a whole number from %d to %d".formatted(least, most), text);
    }

    static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lowerCase(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        name,
                        Arrays.stream(type.getEnumConstants())
                                .map(Values::lowerCase)
                                .collect(Collectors.joining(", ", "must be one of ", "")),
                        text));
    }

    /** Text that says something and not too much. */
    static String words(String name, @Nullable String text) {
        return words(name, text, AskInput.MAX_QUESTION);
    }

    static String words(String name, @Nullable String text, int most) {
        if (text == null || text.codePoints().allMatch(Values::saysNothing)) {
            throw new InvalidInput(name, "must not be empty", null);
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new InvalidInput(name, "must be at most %d characters".formatted(most), Integer.toString(length));
        }
        return text;
    }

    static void ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInput("from", "must not be after to (" + to + ")", from);
        }
    }

    private static boolean saysNothing(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
