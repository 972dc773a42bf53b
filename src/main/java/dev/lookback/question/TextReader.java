package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.question.WindowReader.Windows;
import dev.lookback.report.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what one text says, knowing what was asked before it but taking nothing over yet. */
final class TextReader {
    private final Glossary glossary;
    private final TopicReader topics;
    private final TimeContext context;
    private final @Nullable Question previous;
    private final boolean banks;

    TextReader(Glossary glossary, TopicReader topics, TimeContext context, @Nullable Question previous) {
        this.glossary = glossary;
        this.topics = topics;
        this.context = context;
        this.previous = previous;
        banks = previous != null && previous.entities().stream().anyMatch(entity -> entity.kind() == Entity.Kind.BANK);
    }

    /** A follow-up is read twice: only then is it known that its dates are in the year that was spoken of. */
    Understood read(String text) {
        Understood alone = read(text, context, false);
        if (previous == null) {
            return alone.standing();
        }
        Period window = previous.window();
        return alone.leans() && window != null
                ? read(text, context.inYear(window.to().getYear()), true)
                : alone;
    }

    /** Reads the rest of a text whose beginning was read before: it leans on that whatever its words. */
    Understood readOn(String text, Question beginning) {
        Period window = beginning.window();
        TimeContext dates =
                window == null ? context : context.inYear(window.to().getYear());
        return read(text, dates, window != null).leaning(true);
    }

    private Understood read(String text, TimeContext dates, boolean hasWindowBefore) {
        FoldedText folded = FoldedText.of(text);
        String plain = folded.text();
        Language language = language(folded);
        Optional<Comparison> comparison = Comparison.find(plain);
        List<Span> cues = comparison.stream().map(Comparison::span).toList();
        String dated = Span.blank(plain, NotDays.in(folded, glossary));
        Windows windows = WindowReader.read(folded, Span.blank(dated, cues), language, dates);
        if (windows.mentions().isEmpty() && !hasWindowBefore) {
            comparison = Optional.empty();
            windows = WindowReader.read(folded, dated, language, dates);
        }
        Names names = Names.read(glossary, folded, windows.spans(), banks);
        String timeless = Span.blank(plain, windows.spans());
        Kind kind = KindRules.read(timeless);
        List<Span> times = new ArrayList<>(windows.spans());
        times.addAll(cues);
        Topic topic = topics.read(text, folded, Span.blank(plain, times), names);
        boolean leans = FollowUpRules.leans(
                plain,
                kind,
                topic.ownFolded(),
                !names.entities().isEmpty(),
                !windows.mentions().isEmpty());
        Focus focus = focus(timeless, names);
        return new Understood(text, folded, language, kind, windows, comparison, names, topic, focus, leans);
    }

    private Language language(FoldedText folded) {
        List<Span> names = Names.read(glossary, folded, List.of(), banks).mentions().stream()
                .map(Names.Named::span)
                .toList();
        Language spoken = previous == null ? Language.ZH : previous.language();
        return LanguageReader.read(folded.text(), names).orElse(spoken);
    }

    private static Focus focus(String timeless, Names names) {
        List<Span> named = names.mentions().stream()
                .filter(each -> each.entity().kind() != Entity.Kind.TERM)
                .map(Names.Named::span)
                .toList();
        return new Focus(
                names.excluded(),
                FocusRules.sides(timeless, named, names.parties()),
                FocusRules.aggregate(timeless),
                FocusRules.superlative(timeless),
                FocusRules.limit(timeless));
    }
}
