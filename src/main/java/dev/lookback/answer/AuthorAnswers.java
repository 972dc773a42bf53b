package dev.lookback.answer;

import dev.lookback.index.HybridIndex;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers what somebody reported, out of the reports that this person wrote. Safe for use by several threads. */
final class AuthorAnswers implements AnswerWriter {
    private static final int PASSAGES = 100;
    private static final double MOST_OF_IT = 0.6;

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
        if (author.isEmpty() || question.kind() == Kind.PLAN || !asked.covered()) {
            return Outcome.PASSED;
        }
        List<String> words = words(asked, author.get());
        return words.isEmpty() ? writeAll(asked, author.get(), draft) : writeWords(asked, author.get(), words, draft);
    }

    /** What is asked about, the author and words that only ask left out. */
    private List<String> words(Asked asked, AuthorName author) {
        return asked.retrieval().terms().stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND)
                .map(term -> author.without(term.text()))
                .filter(word -> word.length() > 1 && !counting.contains(word) && !failing.contains(word))
                .toList();
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
    private Outcome writeWords(Asked asked, AuthorName author, List<String> words, Draft draft) {
        Question question = asked.question();
        Question other = new Question(
                String.join(" ", words),
                question.language(),
                Kind.OTHER,
                question.window(),
                question.entities(),
                question.asOf(),
                List.of());
        List<RankedPassage> own =
                retriever.retrieve(other, Routes.wanted(question.kind()), PASSAGES).passages().stream()
                        .filter(found -> author.wrote(found.passage().report()))
                        .filter(found -> !found.passage().text().contains(author.shown()))
                        .toList();
        if (own.isEmpty() || own.getFirst().parts().coverage() < MOST_OF_IT) {
            return Outcome.NONE_FITS;
        }
        new PassageWriter(asked.texts(), draft).write(other, own);
        return Outcome.of(draft);
    }
}
