package dev.lookback.web;

import dev.lookback.answer.Answer;
import dev.lookback.glossary.Entity;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the domain's values as the API's. */
final class JsonViews {
    private JsonViews() {}

    static AnswerJson answer(Answer answer) {
        return new AnswerJson(
                answer.id(),
                answer.question().typed(),
                answer.text(),
                Language.valueOf(answer.question().language().name()),
                AnswerJson.Status.valueOf(answer.status().name()),
                answer.reason() == null
                        ? null
                        : AnswerJson.Reason.valueOf(answer.reason().name()),
                understood(answer.question()),
                answer.sentences().stream()
                        .map(each -> new AnswerJson.Sentence(each.text(), each.citations(), each.checked()))
                        .toList(),
                answer.citations().stream()
                        .map(each -> new AnswerJson.Citation(each.number(), each.quote(), passage(each.passage())))
                        .toList(),
                table(answer),
                series(answer),
                answer.count() == null ? null : BigDecimal.valueOf(answer.count()),
                answer.answeredBy(),
                null,
                new AnswerJson.Timings(
                        Math.round(answer.timings().understandMillis()),
                        Math.round(answer.timings().retrieveMillis()),
                        Math.round(answer.timings().answerMillis())),
                null);
    }

    private static AnswerJson.@Nullable Table table(Answer answer) {
        return answer.table() == null
                ? null
                : new AnswerJson.Table(
                        answer.table().columns(),
                        answer.table().rows().stream()
                                .map(row -> new AnswerJson.Row(row.cells(), row.citations()))
                                .toList());
    }

    private static AnswerJson.@Nullable Series series(Answer answer) {
        return answer.series() == null
                ? null
                : new AnswerJson.Series(
                        answer.series().name(),
                        answer.series().unit(),
                        answer.series().points().stream()
                                .map(point -> new AnswerJson.Point(
                                        point.date(), new BigDecimal(point.value()), point.citations()))
                                .toList());
    }

    static UnderstoodJson understood(Question question) {
        Period window = question.window();
        return new UnderstoodJson(
                Language.valueOf(question.language().name()),
                QuestionKind.valueOf(question.kind().name()),
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                question.entities().stream().map(Entity::canonical).toList(),
                question.asOf(),
                question.inherited(),
                question.asked() == null ? null : question.text());
    }

    static PassageJson passage(Passage passage) {
        List<String> context = new ArrayList<>(passage.chunk().section());
        context.addAll(passage.chunk().context());
        return new PassageJson(
                passage.id(),
                passage.report().id(),
                passage.report().title(),
                period(passage.report().period()),
                passage.chunk().section(),
                PassageKind.valueOf(passage.kind().name()),
                passage.text(),
                lines(passage),
                context.isEmpty() ? null : String.join("\n", context),
                passage.alsoIn().isEmpty()
                        ? null
                        : passage.alsoIn().stream().map(JsonViews::copy).toList());
    }

    private static PassageJson.Copy copy(Passage passage) {
        return new PassageJson.Copy(
                passage.id(),
                passage.report().id(),
                passage.report().title(),
                period(passage.report().period()),
                lines(passage));
    }

    private static List<Integer> lines(Passage passage) {
        return List.of(
                passage.chunk().span().firstLine(), passage.chunk().span().lastLine());
    }

    static SearchJson.Hit hit(RankedPassage found) {
        return new SearchJson.Hit(
                found.rank(),
                found.score(),
                found.foundBy().stream()
                        .sorted()
                        .map(searcher -> SearchJson.FoundBy.valueOf(searcher.name()))
                        .toList(),
                passage(found.passage()));
    }

    static ReportItemJson item(ReportSummary report) {
        return new ReportItemJson(
                report.id(),
                report.title(),
                report.author(),
                period(report.period()),
                report.dated(),
                report.problems().stream()
                        .map(problem -> new ReportItemJson.Note(problem.span().firstLine(), problem.message()))
                        .toList());
    }

    static ReportJson report(Report report) {
        ReportSummary summary = new ReportSummary(
                report.id(),
                report.title(),
                report.author(),
                report.period(),
                report.dated(),
                report.revision(),
                report.problems());
        List<ReportJson.Line> lines = new ArrayList<>();
        for (int number = 1; number <= report.text().lineCount(); number++) {
            lines.add(new ReportJson.Line(number, report.text().line(number)));
        }
        return new ReportJson(item(summary), report.revision(), Outline.of(report), lines);
    }

    private static @Nullable PeriodJson period(@Nullable Period period) {
        return period == null ? null : new PeriodJson(period.from(), period.to());
    }
}
