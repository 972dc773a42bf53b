package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what somebody reported, out of the reports that this person wrote. Safe for use by several threads. */
final class AuthorAnswers implements AnswerWriter {
    private static final int PASSAGES = 100;
    private static final double SOME_OF_IT = 0.4;

    private final HybridIndex index;
    private final Retriever retriever;
    private final Incidents known;
    private final AskingWords counting = AskingWords.forCounting();
    private final AskingWords failing = AskingWords.forIncidents();

    AuthorAnswers(HybridIndex index, Retriever retriever, Incidents known) {
        this.index = index;
        this.retriever = retriever;
        this.known = known;
    }

    /** Writes nothing unless the question names an author and speaks of what that author wrote. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Optional<AuthorName> author = AuthorName.in(question.text(), index.reports());
        if (author.isEmpty() || question.kind() == Kind.PLAN) {
            return Outcome.PASSED;
        }
        boolean onlyReports = question.wording().contentWords().stream()
                .map(FoldedText::fold)
                .allMatch(word -> author.get().holds(word) || counting.contains(word) || failing.contains(word));
        return onlyReports ? writeAll(asked, author.get(), draft) : writeWords(asked, author.get(), draft);
    }

    /** How many reports, and the incidents they tell. */
    private Outcome writeAll(Asked asked, AuthorName author, Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        Period window = question.window();
        List<Period> written = index.reports().stream()
                .filter(report -> report.exists(question.asOf()) && author.wrote(report))
                .map(ReportSummary::period)
                .filter(Objects::nonNull)
                .filter(period -> window == null || period.overlaps(window))
                .toList();
        if (written.isEmpty()) {
            return Outcome.NONE_FITS;
        }
        List<FoundIncident> told = known
                .load(known.known(question.asOf()).stream()
                        .filter(event -> Incidents.isIn(window, event))
                        .filter(event -> event.tellings().stream().anyMatch(telling -> author.wrote(telling.report())))
                        .toList())
                .stream()
                .sorted(FoundIncident.NEWEST_FIRST)
                .toList();
        LocalDate first = written.stream()
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last =
                written.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow();
        List<Integer> cited = new ArrayList<>();
        told.forEach(found -> cited.addAll(found.cite(draft)));
        draft.say(texts.of("author.reports", author.shown(), written.size(), first, last, told.size()), cited);
        IncidentWriter writer = new IncidentWriter(texts, draft);
        writer.each(question, told);
        if (!told.isEmpty()) {
            writer.table(told);
        }
        if (question.kind() == Kind.COUNT) {
            draft.count(told.size());
        }
        return Outcome.WRITTEN;
    }

    /** What the author's reports say of the other words. */
    private Outcome writeWords(Asked asked, AuthorName author, Draft draft) {
        Question question = asked.question();
        List<RankedPassage> own = Stream.concat(
                        asked.retrieval().passages().stream(),
                        retriever.retrieve(question, Routes.wanted(question.kind()), PASSAGES).passages().stream())
                .filter(found -> author.wrote(found.passage().report()))
                .toList();
        if (own.stream().noneMatch(found -> found.parts().coverage() >= SOME_OF_IT)) {
            return Outcome.NONE_FITS;
        }
        new PassageWriter(asked.texts(), draft).write(question, own);
        return Outcome.of(draft);
    }
}
