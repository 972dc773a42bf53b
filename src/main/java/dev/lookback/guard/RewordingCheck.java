package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.Mention;
import dev.lookback.report.NumberWords;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a question that a model put in other words: it may bring in no number and no name, and must not lose those that were
 * asked about. Immutable, may be shared between threads.
 */
public final class RewordingCheck {
    private static final double ENOUGH = 0.5;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern HAN_NUMBER = Pattern.compile("(?<=第)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=[月日号]|季度|周|级)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(May))\\b|(?i:\\b(january|february|april|june|july|august|september|october|november|december)\\b)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]*\\d[A-Za-z\\d]*(?:[._-]\\w+)*");
    private static final Set<String> ORDINARY = new HashSet<>(WordFile.lines("ordinary-words.txt"));

    private final TextReading.Reader reader;
    private final NameCheck names;
    private final Support support;

    RewordingCheck(TextReading.Reader reader, Lexicon lexicon, Support support) {
        this.reader = reader;
        this.names = new NameCheck(reader, lexicon);
        this.support = support;
    }

    /**
     * Tells whether a text asks what a follow-up asks.
     *
     * @param text the follow-up as a question of its own
     * @param followUp as typed
     * @param earlier the questions before it
     */
    public boolean completes(String text, String followUp, List<String> earlier) {
        String conversation = String.join("\n", earlier) + "\n" + followUp;
        if (Support.isChinese(text) != Support.isChinese(followUp) && followUp.length() > 12) {
            return false;
        }
        SourceFacts known = new SourceFacts(Source.computed(1, conversation), reader, new Instructions());
        return isWithin(text, conversation)
                && isWithin(followUp, text)
                && names.check(text, List.of(known), Support.isChinese(text)).isEmpty()
                && sharedWords(text, known) >= ENOUGH;
    }

    /**
     * Tells whether a text can be a question in the other language: the same numbers and known names, none besides.
     *
     * @param text the translation
     * @param question as typed
     */
    public boolean translates(String text, String question) {
        return Support.isChinese(text) != Support.isChinese(question)
                && isWithin(text, question)
                && isWithin(question, text)
                && codes(question).containsAll(codes(text));
    }

    /** Whether all numbers and known names of a text are in the other. */
    private boolean isWithin(String text, String other) {
        return numbers(other).containsAll(numbers(text)) && entities(other).containsAll(entities(text));
    }

    private double sharedWords(String text, SourceFacts known) {
        List<Support.Word> words = support.words(text).stream()
                .filter(word -> !ORDINARY.contains(word.text()))
                .toList();
        return support.share(words, List.of(known), false).value();
    }

    private Set<Entity> entities(String text) {
        Set<Entity> entities = new LinkedHashSet<>();
        for (Mention mention : reader.glossary().find(text)) {
            if (mention.entity().kind() != Entity.Kind.TERM) {
                entities.add(mention.entity());
            }
        }
        return entities;
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new HashSet<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group().toLowerCase(Locale.ROOT));
        }
        return codes;
    }

    private static Set<Long> numbers(String text) {
        Set<Long> numbers = new HashSet<>();
        DIGITS.matcher(FoldedText.fold(text))
                .results()
                .map(digits -> digits.group().replaceFirst("^0+(?=\\d)", ""))
                .filter(digits -> digits.length() < 18)
                .forEach(digits -> numbers.add(Long.valueOf(digits)));
        HAN_NUMBER.matcher(text).results().forEach(number -> numbers.add(NumberWords.chinese(number.group())));
        MONTH.matcher(text)
                .results()
                .forEach(month -> numbers.add(
                        1L + MONTHS.indexOf(month.group().substring(0, 3).toLowerCase(Locale.ROOT))));
        return numbers;
    }
}
