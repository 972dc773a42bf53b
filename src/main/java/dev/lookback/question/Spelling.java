package dev.lookback.question;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right what is mistyped in passing: one letter of an everyday English word ({@code spelling.txt}), and spaces between
 * single Chinese characters. Names are left as they are: what nobody explained may well be one. May be shared between threads.
 */
final class Spelling {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}._/-])\\p{Lu}?[a-z]{4,}(?<=[\\p{L}]{5})(?![\\p{L}\\p{N}_/]|[.-]\\p{L})");
    /** A space beside a character that stands alone between spaces; longer words may be a list. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<=(?:^|[\\s\\d])\\p{IsHan}) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=\\p{IsHan}(?:[\\s?？。,，]|$))");

    private static final List<String> WORDS = DataTable.lines("spelling.txt");

    private final Lexicon lexicon;
    private final Map<String, String> known = new HashMap<>();

    Spelling(Lexicon lexicon) {
        this.lexicon = lexicon;
        WORDS.forEach(word -> known.put(word.toLowerCase(Locale.ROOT), word));
    }

    /** The text as it was meant; mostly the same. */
    String corrected(String text, Glossary names) {
        String close = SPACED.matcher(text).replaceAll("");
        Matcher matcher = WORD.matcher(close);
        StringBuilder corrected = new StringBuilder();
        while (matcher.find()) {
            boolean isInside = matcher.start() > 0;
            String word = matcher.group();
            matcher.appendReplacement(
                    corrected,
                    Matcher.quoteReplacement(meant(word, isInside, names).orElse(word)));
        }
        return matcher.appendTail(corrected).toString();
    }

    private Optional<String> meant(String word, boolean isInside, Glossary names) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (known.containsKey(lower)
                || !lexicon.chinese(lower).isEmpty()
                || names.byName(lower).isPresent()) {
            return Optional.empty();
        }
        boolean isCapital = isInside && Character.isUpperCase(word.charAt(0));
        return known.entrySet().stream()
                .filter(entry ->
                        !isCapital || Character.isUpperCase(entry.getValue().charAt(0)))
                .filter(entry -> isOneOff(lower, entry.getKey()))
                .map(Map.Entry::getValue)
                .min(String::compareTo);
    }

    /** Tells whether one letter is missing, too many or wrong, or two are exchanged; never the first. */
    private static boolean isOneOff(String typed, String meant) {
        if (typed.charAt(0) != meant.charAt(0) || Math.abs(typed.length() - meant.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String restTyped = typed.substring(same);
        String restMeant = meant.substring(same);
        if (typed.length() != meant.length()) {
            return typed.length() > meant.length()
                    ? restTyped.substring(1).equals(restMeant)
                    : restMeant.substring(1).equals(restTyped);
        }
        boolean exchanged = restTyped.length() > 1
                && restTyped.charAt(0) == restMeant.charAt(1)
                && restTyped.charAt(1) == restMeant.charAt(0)
                && restTyped.substring(2).equals(restMeant.substring(2));
        return exchanged
                || (typed.length() > 5
                        && !restTyped.isEmpty()
                        && restTyped.substring(1).equals(restMeant.substring(1)));
    }
}
