package dev.lookback.answer;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Retrieval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a question is not answered, told apart: nothing is loaded for its days, what it names is not mentioned, or what is
 * mentioned does not say it.
 *
 * @param reason which of these it is
 * @param text the sentence for the person who asked
 */
record NotFound(Reason reason, String text) {
    private static final double SOME_OF_IT = 0.3;
    private static final Pattern RANGE = Pattern.compile("到|至|(?i)\\b(?:to|and|until|through)\\b|.[-~].*[年月]");

    /** Nothing was loaded by the day on which the question is asked. */
    static NotFound noReportYet(Question question, List<ReportSummary> reports, Texts texts) {
        LocalDate asOf = question.asOf();
        String text = reports.stream()
                .map(ReportSummary::dated)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(first -> asOf != null)
                .map(first -> texts.of("notFound.asOf", Objects.requireNonNull(asOf), first))
                .orElseGet(() -> texts.of("notFound.none"));
        return new NotFound(Reason.NO_REPORTS, text);
    }

    /** The question's days cannot be. */
    static NotFound impossible(Question question, Texts texts) {
        String words = question.wording().impossible().getFirst();
        boolean range = RANGE.matcher(words).find();
        return new NotFound(Reason.NO_REPORTS, texts.of(range ? "impossible.range" : "impossible.date", words));
    }

    /** Nothing is loaded for the question's days; what is loaded around them is told. */
    static NotFound noReports(Question question, LoadedPeriods coverage, Texts texts) {
        Period window = Objects.requireNonNull(question.window());
        String gap = coverage.lastBefore(window)
                .map(before -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.gap", before, after))
                        .orElseGet(() -> texts.of("notFound.after", before)))
                .orElseGet(() -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.before", after))
                        .orElse(""));
        return new NotFound(Reason.NO_REPORTS, texts.of("notFound.noReports", ScopeWords.window(texts, window), gap));
    }

    /** The passages carry no answer; names that none of them holds are told. */
    static NotFound unsupported(Asked asked) {
        List<String> missing = asked.retrieval().support().missing();
        if (!missing.isEmpty()) {
            String names = String.join(asked.texts().of("list.separator"), missing);
            return new NotFound(Reason.NOT_MENTIONED, asked.texts().of("notFound.notMentioned", names));
        }
        return notStated(asked);
    }

    /** What is mentioned does not say what was asked. */
    static NotFound notStated(Asked asked) {
        Retrieval retrieval = asked.retrieval();
        String named = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .map(ContentTerm::text)
                .collect(Collectors.joining(asked.texts().of("list.separator")));
        List<String> lacking = retrieval.support().lacking();
        if (!lacking.isEmpty() && retrieval.support().coverage() >= SOME_OF_IT) {
            return lacking(asked, named, lacking);
        }
        return named.isEmpty()
                ? new NotFound(Reason.NOT_MENTIONED, asked.texts().of("notFound.notMentionedAtAll"))
                : new NotFound(Reason.NOT_STATED, asked.texts().of("notFound.notStated", named));
    }

    /** What is known, and which sorts of things are not told of it. */
    private static NotFound lacking(Asked asked, String named, List<String> sorts) {
        Texts texts = asked.texts();
        String what = sorts.stream()
                .map(sort -> texts.of("lacks." + sort))
                .collect(Collectors.joining(texts.of("list.separator")));
        String text = named.isEmpty()
                ? texts.of(
                        "notFound.lacking",
                        PassageWriter.from(
                                asked.retrieval().passages().getFirst().passage()),
                        what)
                : texts.of("notFound.lackingOf", named, what);
        return new NotFound(Reason.NOT_STATED, text);
    }
}
