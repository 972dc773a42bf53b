package dev.lookback.question;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.report.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says by itself, before the conversation adds to it.
 *
 * @param text the text, without what cannot be seen
 * @param folded from it
 * @param language of the text; of the conversation if it has no letters
 * @param kind what its own words tell
 * @param windows days it names
 * @param comparison other days named by how they lie to these
 * @param names the glossary's names
 * @param topic what it is about
 * @param focus which of the things that fit count
 * @param leans whether it needs the question before it
 */
record Understood(
        String text,
        FoldedText folded,
        Language language,
        Kind kind,
        WindowReader.Windows windows,
        Optional<Comparison> comparison,
        Names names,
        Topic topic,
        Focus focus,
        boolean leans) {
    /** Words for a part of what was spoken of. */
    private static final Pattern PART = Pattern.compile("其中|当中|里面|里头|\\bof (?:them|those|these|which)\\b");

    /** The same as the first question of a conversation. */
    Understood standing() {
        return leaning(false);
    }

    /** The same as what goes on with the question before it, or as what does not. */
    Understood leaning(boolean needsIt) {
        return new Understood(text, folded, language, kind, windows, comparison, names, topic, focus, needsIt);
    }

    /** Tells whether it names anything that could make it another question than the one before it. */
    boolean namesSomething() {
        return PART.matcher(folded.text()).find()
                || !windows.mentions().isEmpty()
                || !names.entities().isEmpty()
                || !names.excluded().isEmpty()
                || !focus.sides().isEmpty()
                || !FollowUpRules.areGeneric(topic.ownFolded());
    }

    /**
     * The days that the text names: from the first of the earliest to the last of the latest, leaving out those that are
     * named more narrowly besides; the first of a comparison; null if none.
     */
    @Nullable
    Period window() {
        List<Period> days =
                windows.mentions().stream().map(WindowMention::period).toList();
        if (days.isEmpty()) {
            return null;
        }
        if (kind == Kind.COMPARE) {
            return days.getFirst();
        }
        List<Period> narrow = days.stream()
                .filter(one -> days.stream().noneMatch(other -> !other.equals(one) && contains(one, other)))
                .toList();
        return narrow.stream()
                .reduce((one, other) -> new Period(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .orElseThrow();
    }

    private static boolean contains(Period one, Period other) {
        return one.contains(other.from()) && one.contains(other.to());
    }

    /** The second of two stretches of days that are compared; null if there is none. */
    @Nullable
    Period secondWindow() {
        return kind == Kind.COMPARE && windows.mentions().size() > 1
                ? windows.mentions().get(1).period()
                : null;
    }
}
