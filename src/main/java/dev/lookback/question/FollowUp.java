package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.Question.Language;
import dev.lookback.question.QuestionInput.Filters;
import dev.lookback.report.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a text says by what was asked before it and by what was chosen beside it.
 *
 * <p>A follow-up replaces the slots it names and keeps the rest; a question that stands alone keeps nothing. What was
 * chosen beside the text wins over both.
 */
final class FollowUp {
    private static final int JUST_NOW = 3;

    private final Glossary glossary;
    private final TimeContext context;
    private final @Nullable Question previous;

    FollowUp(Glossary glossary, TimeContext context, @Nullable Question previous) {
        this.glossary = glossary;
        this.context = context;
        this.previous = previous;
    }

    Question complete(Understood own, Filters filters) {
        Slots slots = previous != null && own.leans() ? Slots.inherited(own, previous, glossary) : Slots.of(own);
        Kind kind = filters.kind() == null ? slots.kind() : filters.kind();
        Optional<Period> lately = chosen(filters).isEmpty() && slots.window() == null
                ? Lately.days(own, kind, context)
                : Optional.empty();
        Days days = kind == Kind.SIMILAR
                        && isJustNow(slots.window())
                        && chosen(filters).isEmpty()
                ? new Days(null, null)
                : lately.map(recent -> new Days(recent, null)).orElseGet(() -> days(own, slots, filters, kind));
        List<String> inherited = new ArrayList<>(slots.inherited());
        if (filters.kind() != null) {
            inherited.remove("kind");
        }
        if (filters.from() != null || filters.to() != null) {
            inherited.remove("window");
        }
        List<String> terms = new ArrayList<>(slots.wording().terms());
        List<Entity> entities = slots.entities();
        if (filters.entity() != null) {
            inherited.remove("entities");
            Optional<Entity> known = glossary.byName(filters.entity());
            entities = known.map(List::of).orElse(List.of());
            if (known.isEmpty() && !terms.contains(filters.entity())) {
                terms.add(filters.entity().strip());
            }
        }
        return new Question(
                own.text(),
                own.language(),
                kind,
                days.window,
                days.window == null ? "" : WindowLabel.of(days.window, own.language(), context),
                kind == Kind.COMPARE ? days.comparedWith : null,
                entities,
                filters.asOf(),
                inherited,
                lately.isPresent() ? slots.focus().ofAll() : slots.focus(),
                wording(own, slots, terms, notes(own, lately)),
                null);
    }

    private Days days(Understood own, Slots slots, Filters filters, Kind kind) {
        Period window = chosen(filters).orElse(slots.window());
        if (window == null) {
            return new Days(null, null);
        }
        if (own.comparison().isPresent() && own.windows().mentions().isEmpty() && kind != Kind.COMPARE) {
            // "And the week before that?" leaves the days that were spoken of.
            return new Days(own.comparison().get().of(window, context), null);
        }
        Period second =
                own.comparison().isPresent() ? own.comparison().get().of(window, context) : slots.comparedWith();
        return new Days(window, kind == Kind.COMPARE ? second : null);
    }

    /** Days chosen beside the text; an open end reaches as far as the reports can. */
    private Optional<Period> chosen(Filters filters) {
        if (filters.from() == null && filters.to() == null) {
            return Optional.empty();
        }
        var to = filters.to() == null ? context.reference() : filters.to();
        var from = filters.from() == null ? context.earliest() : filters.from();
        return Optional.of(new Period(from.isAfter(to) ? to : from, to.isBefore(from) ? from : to));
    }

    /** "Today we met this, was there one like it": what is asked for lies before. */
    private boolean isJustNow(@Nullable Period window) {
        return window != null && window.from().isAfter(context.reference().minusDays(JUST_NOW));
    }

    /** What was not taken as it stands there. */
    private List<String> notes(Understood own, Optional<Period> lately) {
        boolean zh = own.language() == Language.ZH;
        List<String> notes = new ArrayList<>();
        own.windows().impossible().stream()
                .map(words ->
                        (zh ? "“%s”不是可用的日期，已忽略。" : "\"%s\" is not a usable date and was ignored.").formatted(words))
                .forEach(notes::add);
        boolean countsBack = own.windows().mentions().stream()
                .anyMatch(mention -> mention.period().to().equals(context.recent())
                        && RollingAtoms.areUpToNow(own.text().substring(mention.start(), mention.end())));
        if (context.endedEarlier() && (countsBack || lately.isPresent())) {
            notes.add((zh ? "“最近”从最后一份报告的 %s 往回算。" : "“Recent” is counted back from the last report, %s.")
                    .formatted(context.recent()));
        }
        return notes;
    }

    private static Wording wording(Understood own, Slots slots, List<String> terms, List<String> notes) {
        return new Wording(
                slots.wording().topic(),
                slots.wording().contentWords(),
                terms,
                slots.wording().standAlone(),
                own.windows().mentions(),
                own.windows().impossible(),
                notes);
    }

    private record Days(@Nullable Period window, @Nullable Period comparedWith) {}
}
