package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the best passages' own words, quoted, with where they are from; for projects the newest state first. */
final class PassageWriter {
    private static final double CLOSE_TO_BEST = 0.8;
    private static final double FAR_FROM_BEST = 0.5;
    private static final int MOST_PASSAGES = 4;
    private static final int LONGEST_QUOTE = 220;
    private static final Pattern MARKS = Pattern.compile("^(?:[-*+•·>|]\\s*|\\d+[.、)）]\\s*|#+\\s*)+");

    /** Nothing, or nothing but a link: it says nothing. */
    private static final Pattern LINK = Pattern.compile("\\s*(?:!?\\[[^\\]]*\\]\\([^)]*\\)?\\s*)*");

    private final Texts texts;
    private final Draft draft;

    PassageWriter(Texts texts, Draft draft) {
        this.texts = texts;
        this.draft = draft;
    }

    void write(Question question, List<RankedPassage> ranked) {
        Pattern number = Quantities.asked(question);
        NamedMonths months = new NamedMonths(question.window());
        List<RankedPassage> fitting = ranked.stream()
                .filter(found -> !months.areOthersIn(found.passage().text()))
                .toList();
        List<RankedPassage> telling = number == null
                ? fitting
                : fitting.stream()
                        .filter(found -> holds(found.passage(), number))
                        .toList();
        if (!fitting.isEmpty()) {
            write(question, telling.isEmpty() ? fitting : telling, number);
        }
    }

    /** "As of June, how many": the newest figure is the one. */
    private static boolean isUpToADay(Question question) {
        Period window = question.window();
        return window != null && window.to().isAfter(window.from().plusYears(2));
    }

    private static boolean holds(Passage passage, Pattern number) {
        return number.matcher(FoldedText.fold(passage.text())).find();
    }

    private void write(Question question, List<RankedPassage> ranked, @Nullable Pattern number) {
        boolean isNewest = number != null && isUpToADay(question);
        double best = ranked.getFirst().score();
        List<RankedPassage> chosen = new ArrayList<>(ranked.stream()
                .filter(found -> found.score() >= (isNewest ? FAR_FROM_BEST : CLOSE_TO_BEST) * best)
                .limit(isNewest ? ranked.size() : MOST_PASSAGES)
                .toList());
        if (question.kind() == Kind.PROGRESS || isNewest) {
            chosen.sort(Comparator.comparing(
                    found -> found.passage().report().period(),
                    Comparator.nullsLast(Comparator.comparing(Period::from).reversed())));
        }
        for (RankedPassage found : chosen.subList(0, Math.min(MOST_PASSAGES, chosen.size()))) {
            Passage passage = found.passage();
            String quote = number == null ? quote(passage.text()) : quote(passage.text(), number);
            if (!LINK.matcher(quote).matches()) {
                String words = quote.replaceAll("\\s+", " ");
                draft.say(texts.of("quote", from(passage), words), List.of(draft.cite(passage, quote)));
            }
        }
    }

    /** Where a passage is from: the last heading above it and its report's week. */
    static String from(Passage passage) {
        Period period = passage.report().period();
        String report = period == null
                ? passage.report().title()
                : passage.report().title().contains(period.from().toString().substring(0, 4))
                        ? passage.report().title()
                        : passage.report().title() + " (" + period.from() + ")";
        return report;
    }

    /** The same, from the sentence on that holds the number if it lies too far behind. */
    private static String quote(String text, Pattern number) {
        String front = quote(text);
        FoldedText folded = FoldedText.of(text);
        Matcher matcher = number.matcher(folded.text());
        if (number.matcher(FoldedText.fold(front)).find() || !matcher.find()) {
            return front;
        }
        int at = folded.start(matcher.start());
        int start = Math.max(0, at - LONGEST_QUOTE / 2);
        for (String stop : List.of("。", "；", "\n", "，")) {
            int end = text.lastIndexOf(stop, at);
            start = Math.max(start, end + 1);
        }
        return quote(text.substring(start));
    }

    /** The passage's words without the marks of its list or heading, cut behind a sentence when they are many. */
    static String quote(String text) {
        String bare = MARKS.matcher(text.strip()).replaceFirst("").strip();
        if (bare.length() <= LONGEST_QUOTE) {
            return bare;
        }
        int end = -1;
        for (String stop : List.of("。", "；", "\n", ". ", "，", ", ")) {
            end = Math.max(end, bare.lastIndexOf(stop, LONGEST_QUOTE));
        }
        return bare.substring(0, end > LONGEST_QUOTE / 3 ? end : LONGEST_QUOTE).strip();
    }
}
