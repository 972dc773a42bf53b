package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.Filter;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.util.List;
import java.util.Set;

/** Answers by the best passages' own words, if they carry an answer at all. Safe for use by several threads. */
final class PassageAnswers implements AnswerWriter {
    private static final int PASSAGES = 20;
    private static final double MOST_OF_IT = 0.7;
    private static final double SOME_OF_IT = 0.4;
    private static final int FEW = 3;

    private final Retriever retriever;
    private final EvidenceCheck evidence = new EvidenceCheck();

    PassageAnswers(Retriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Retrieval retrieval = asked.retrieval();
        boolean says = question.window() != null || !retrieval.terms().isEmpty();
        if (!asked.covered() && question.kind() == Kind.TREND && !isSaid(retrieval, SOME_OF_IT)) {
            // A value of days without a report: what stands elsewhere is another one.
            return Outcome.PASSED;
        }
        if (says && !retrieval.passages().isEmpty() && evidence.supports(retrieval)) {
            new PassageWriter(asked.texts(), draft).write(question, naming(retrieval));
            writeOtherDays(question, asked.texts(), draft);
        }
        return Outcome.of(draft);
    }

    /** The passages that name what the question names; all if none does. */
    private static List<RankedPassage> naming(Retrieval retrieval) {
        List<ContentTerm> names = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .toList();
        List<RankedPassage> naming = retrieval.passages().stream()
                .filter(found -> names.stream()
                        .anyMatch(name -> name.isIn(FoldedText.fold(
                                found.passage().head() + "\n" + found.passage().text()))))
                .toList();
        return naming.isEmpty() ? retrieval.passages() : naming;
    }

    /** What is told of the days to compare with. */
    private void writeOtherDays(Question question, Texts texts, Draft draft) {
        Period other = question.comparedWith();
        if (other != null) {
            Question same = question.on(other);
            Filter filter = new Filter(other, Set.of(), Set.of(), null, question.asOf());
            List<RankedPassage> passages = retriever
                    .retrieve(same, Routes.wanted(question.kind()), filter, PASSAGES)
                    .passages();
            if (!passages.isEmpty()) {
                new PassageWriter(texts, draft).write(same, passages);
            }
        }
    }

    /** Tells whether one passage holds most of what the question says. */
    static boolean isSaid(Retrieval retrieval) {
        return isSaid(retrieval, MOST_OF_IT);
    }

    private static boolean isSaid(Retrieval retrieval, double share) {
        return retrieval.passages().stream()
                .limit(FEW)
                .anyMatch(found -> found.parts().coverage() >= share);
    }
}
