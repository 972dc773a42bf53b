package dev.lookback.web;

import java.time.LocalDate;
import java.util.List;

/** A report, and an answer about it, that try to be more than text. */
final class Hostile {
    static final List<String> LINES = List.of(
            "# <b>Week</b> 11 &amp; \"more\"",
            "<script>window.hacked = 1</script>",
            "<img src=x onerror=\"window.hacked = 2\"> [click](javascript:window.hacked=3)",
            "]]> <!-- --> <svg onload='window.hacked = 4'> \u202Eright to left\u202C {{window.hacked = 5}}",
            "| see [1] and [2] |");
    static final String QUOTE = LINES.get(2);
    static final String SENTENCE = "The report says “<img src=x onerror='window.hacked = 6'> see [1] and [2]”.";

    private Hostile() {}

    static void serve(ScriptedService service) {
        ReportJson report = Samples.report(
                "<b>11</b>.md",
                "<script>window.hacked = 7</script>",
                "<i>Mei</i>",
                LocalDate.of(2024, 3, 11),
                LocalDate.of(2024, 3, 17),
                String.join("\n", LINES));
        PassageJson passage = new PassageJson(
                "hostile#2",
                report.item().id(),
                report.item().title(),
                report.item().period(),
                List.of(),
                PassageKind.NOTE,
                String.join("\n", LINES.subList(1, 4)),
                List.of(2, 4),
                null);
        AnswerJson answer = new AnswerJson(
                "a3",
                "<b>why</b>",
                SENTENCE + "[1]",
                Language.EN,
                AnswerJson.Status.ANSWERED,
                null,
                Samples.UNDERSTOOD,
                List.of(new AnswerJson.Sentence(SENTENCE, List.of(1), true)),
                List.of(new AnswerJson.Citation(1, QUOTE, passage)),
                null,
                null,
                null,
                "extractive",
                null,
                new AnswerJson.Timings(1, 1, 1),
                null);
        service.reports = List.of(report);
        service.answerer = (input, listener) -> {
            listener.understood(Samples.UNDERSTOOD);
            listener.passage(passage);
            answer.answer().codePoints().forEach(character -> listener.delta(Character.toString(character)));
            return answer;
        };
    }
}
