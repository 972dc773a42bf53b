package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import dev.lookback.report.Period;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.TimeMention;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text states that can be compared: days and times, figures, names, codes.
 *
 * @param text as written
 * @param folded as compared
 * @param masked the same without days and times and numbers of list items, where figures are looked for
 * @param times days and times that are written with figures
 * @param figures all other figures
 * @param entities names the glossary knows
 * @param codes words with Latin letters, and dotted numbers, folded
 */
record TextReading(
        String text,
        String folded,
        String masked,
        List<TimeMention> times,
        List<Figure> figures,
        Set<Entity> entities,
        Set<String> codes) {
    private static final Pattern CODE = Pattern.compile(
            "[a-z\\d]*[a-z][a-z\\d]*(?:[._/-][a-z\\d]+)*|\\d+(?:\\.\\d+){2,}|\\p{IsHan}{2}\\d{1,2}\\.0(?!\\d)");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^([\\s>*-]*)\\d{1,2}[.、)）](?!\\d)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern HAN_DAY = Pattern.compile("[一二三四五六七八九十]{1,3}[月日号]");
    private static final Pattern HAN_HOUR = Pattern.compile("(?:凌晨|早|上午|中午|下午|晚|夜)[^，。]{0,3}[一二三四五六七八九十两]{1,3}点");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(?i)\\b(?:january|february|march|april|june|july|august|september|october|november|december)\\b|\\bMay\\b");

    /** Reads texts. Immutable. */
    static final class Reader {
        private final Glossary glossary;
        private static final int LONGEST_KNOWN = 600;

        private final Memo<Read, TextReading> known = new Memo<>();
        private final FigureReader figures = new FigureReader();

        Reader(Glossary glossary) {
            this.glossary = glossary;
        }

        /** @param reference days from which a year and the like follow */
        TextReading read(String text, Period reference) {
            return text.length() > LONGEST_KNOWN
                    ? make(text, reference)
                    : known.get(new Read(text, reference), key -> make(key.text(), key.reference()));
        }

        private record Read(String text, Period reference) {}

        private TextReading make(String text, Period reference) {
            List<TimeMention> times = ReportCalendar.find(text, reference).stream()
                    .filter(mention -> isFigured(text.substring(mention.start(), mention.end())))
                    .toList();
            FoldedText folded = FoldedText.of(text);
            Set<Entity> entities = new LinkedHashSet<>();
            for (Mention mention : glossary.find(folded)) {
                entities.add(mention.entity());
            }
            String masked = masked(text, times);
            String lines = byLine(text);
            return new TextReading(text, lines, masked, times, figures.read(masked), entities, codes(lines));
        }

        Glossary glossary() {
            return glossary;
        }
    }

    private static boolean isFigured(String words) {
        return DIGIT.matcher(words).find()
                || HAN_DAY.matcher(words).find()
                || HAN_HOUR.matcher(words).find()
                || MONTH_NAME.matcher(words).find();
    }

    private static String masked(String text, List<TimeMention> times) {
        StringBuilder masked = new StringBuilder(text);
        for (TimeMention time : times) {
            // A letter on each side would join what stands there to a word.
            for (int at = time.start(); at < time.end(); at++) {
                masked.setCharAt(at, '|');
            }
        }
        return byLine(LIST_NUMBER.matcher(masked).replaceAll("$1|"));
    }

    /** Folded, but with its lines apart: what ends with a line ends. */
    private static String byLine(String text) {
        return text.lines().map(FoldedText::fold).collect(Collectors.joining("\n"));
    }

    static Set<String> codes(String folded) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(folded);
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        return codes;
    }

    /** Names and days are what a sentence hangs on; figures alone belong to what was named before. */
    boolean hasAnchor() {
        return !times.isEmpty() || entities.stream().anyMatch(entity -> entity.kind() != Entity.Kind.TERM);
    }

    /** Times of day in it. */
    Set<LocalTime> clocks() {
        Set<LocalTime> clocks = new LinkedHashSet<>();
        for (TimeMention mention : times) {
            if (mention.time() != null) {
                clocks.add(mention.time());
            }
        }
        return clocks;
    }

    /** Parts of a sentence in which all that is stated belongs together. */
    static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        for (String clause : sentence.split(
                "[，；;、。！!?？\\n]|,(?!\\d)|(?<=[^\\d.]\\.)\\s|\\s(?:and|while|whereas|but)\\s(?!\\d+ ?(?:min|sec|h))|(?<=[\\p{IsHan}\\d])(?:与|和|及|以及|而|但)(?=[\\p{IsHan}\\d])",
                -1)) {
            if (!clause.isBlank()) {
                clauses.add(clause.strip());
            }
        }
        return clauses;
    }
}
