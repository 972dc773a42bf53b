package dev.lookback.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two reports and an answer about an invented bank. */
final class Samples {
    static final ReportJson WEEK_10 = report(
            "2024/第10周 2024-03-08.md",
            "第10周 2024-03-08",
            "Mei Tan",
            LocalDate.of(2024, 3, 4),
            LocalDate.of(2024, 3, 10),
            """
            # 第10周 2024-03-08

            ## Incidents

            - 3/5 14:20 Harbour Bank deposits fail
              Cause: a digger cut the line to Harbour Bank
              Handling: switched to the second line at 14:52""");

    static final ReportJson WEEK_13 = report(
            "2024/第13周 2024-03-29.md",
            "第13周 2024-03-29",
            null,
            LocalDate.of(2024, 3, 25),
            LocalDate.of(2024, 3, 31),
            """
            # 第13周 2024-03-29

            - quiet week""");

    static final PassageJson LINE_CUT = new PassageJson(
            "week10#5",
            WEEK_10.item().id(),
            WEEK_10.item().title(),
            WEEK_10.item().period(),
            List.of("Incidents"),
            PassageKind.INCIDENT,
            """
            - 3/5 14:20 Harbour Bank deposits fail
              Cause: a digger cut the line to Harbour Bank
              Handling: switched to the second line at 14:52""",
            List.of(5, 7),
            "Incidents");

    static final IncidentJson LINE_CUT_INCIDENT = new IncidentJson(
            "i1",
            LINE_CUT,
            new Place(WEEK_10.item().id(), List.of(5, 7)),
            "2024-03-05T14:20",
            "2024-03-05T14:52",
            32,
            IncidentJson.Basis.DERIVED,
            List.of("Harbour Bank", "second line"),
            IncidentJson.Side.CARRIER,
            "deposits fail",
            null,
            "a digger cut the line to Harbour Bank",
            "=HYPERLINK(\"http://evil\",\"switched\")",
            null,
            null,
            false,
            List.of("i7"),
            List.of(new Place(WEEK_13.item().id(), List.of(3, 3))));

    static final MetricJson AVAILABILITY = new MetricJson(
            "availability",
            "%",
            List.of(new MetricJson.Point(
                    LocalDate.of(2024, 3, 10),
                    new BigDecimal("99.90"),
                    "%",
                    false,
                    new Place(WEEK_10.item().id(), List.of(9, 9)),
                    null)));

    static final ProjectJson SECOND_LINE = new ProjectJson(
            "second line",
            List.of(new ProjectJson.State(
                    LocalDate.of(2024, 3, 31),
                    "60",
                    ProjectJson.Stage.TESTING,
                    LocalDate.of(2024, 4, 12),
                    null,
                    true,
                    "second line 60 %, now 12 April",
                    new Place(WEEK_13.item().id(), List.of(3, 3)),
                    null)));

    static final ProjectItemJson SECOND_LINE_ITEM = new ProjectItemJson(
            "second line",
            LocalDate.of(2024, 3, 31),
            ProjectJson.Stage.TESTING,
            "60",
            LocalDate.of(2024, 4, 12),
            null,
            1,
            true,
            true,
            false);

    static final UnderstoodJson UNDERSTOOD = new UnderstoodJson(
            Language.EN,
            QuestionKind.CAUSE,
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 3, 31),
            List.of("Harbour Bank"),
            null,
            List.of(),
            null);

    static final AnswerJson ANSWER = answer("a1");

    private Samples() {}

    static AnswerJson answer(String id) {
        return new AnswerJson(
                id,
                "what broke Harbour Bank",
                "The line to Harbour Bank was cut by a digger. [1]",
                Language.EN,
                AnswerJson.Status.ANSWERED,
                null,
                UNDERSTOOD,
                List.of(new AnswerJson.Sentence("The line to Harbour Bank was cut by a digger.", List.of(1), true)),
                List.of(new AnswerJson.Citation(1, "a digger cut the line to Harbour Bank", LINE_CUT)),
                new AnswerJson.Table(
                        List.of("Time", "Cause"),
                        List.of(new AnswerJson.Row(List.of("2024-03-05 14:20", "line cut"), List.of(1)))),
                new AnswerJson.Series(
                        "availability",
                        "%",
                        List.of(new AnswerJson.Point(LocalDate.of(2024, 3, 10), new BigDecimal("99.90"), List.of(1)))),
                new BigDecimal("1"),
                "extractive",
                null,
                new AnswerJson.Timings(1, 12, 3),
                null);
    }

    static IncidentJson incident(int number) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number);
        return new IncidentJson(
                "many" + number,
                LINE_CUT,
                LINE_CUT_INCIDENT.source(),
                day + "T09:30",
                null,
                number % 90,
                IncidentJson.Basis.STATED,
                List.of("Harbour Bank"),
                IncidentJson.Side.values()[number % 4],
                "deposits fail for the " + number + "th time",
                null,
                "a digger",
                "switched lines",
                null,
                null,
                false,
                List.of(),
                List.of());
    }

    /** Two values, from two reports. */
    static AnswerJson trend() {
        PassageJson later = new PassageJson(
                "week13#3",
                WEEK_13.item().id(),
                WEEK_13.item().title(),
                WEEK_13.item().period(),
                List.of(),
                PassageKind.NOTE,
                "- quiet week",
                List.of(3, 3),
                null);
        return new AnswerJson(
                "a3",
                "how did availability develop",
                "availability: 99.90 on 10 March [1], 99.95 on 17 March [2]",
                Language.EN,
                AnswerJson.Status.ANSWERED,
                null,
                UNDERSTOOD,
                List.of(),
                List.of(
                        new AnswerJson.Citation(1, "deposits fail", LINE_CUT),
                        new AnswerJson.Citation(2, "quiet week", later)),
                null,
                new AnswerJson.Series(
                        "availability",
                        "%",
                        List.of(
                                new AnswerJson.Point(LocalDate.of(2024, 3, 10), new BigDecimal("99.90"), List.of(1)),
                                new AnswerJson.Point(LocalDate.of(2024, 3, 17), new BigDecimal("99.95"), List.of(2)))),
                null,
                "extractive",
                null,
                new AnswerJson.Timings(1, 2, 3),
                null);
    }

    static ReportJson report(
            String id, String title, @Nullable String author, LocalDate from, LocalDate to, String text) {
        List<ReportJson.Line> lines = new ArrayList<>();
        List<ReportJson.Heading> outline = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(new ReportJson.Line(lines.size() + 1, line));
            int marks = line.length() - line.replaceFirst("^#+", "").length();
            if (marks > 0) {
                outline.add(new ReportJson.Heading(line.substring(marks).strip(), lines.size(), marks));
            }
        }
        return new ReportJson(
                new ReportItemJson(id, title, author, new PeriodJson(from, to), to, List.of()),
                "0f".repeat(32),
                outline,
                lines);
    }

    /** A not-found answer, with nothing in it that looks like evidence. */
    static AnswerJson notFound(AnswerJson.Reason reason, String text) {
        return new AnswerJson(
                "a2",
                "what about Moon Bank",
                text,
                Language.EN,
                AnswerJson.Status.NOT_FOUND,
                reason,
                UNDERSTOOD,
                List.of(new AnswerJson.Sentence(text, List.of(), true)),
                List.of(),
                null,
                null,
                null,
                "extractive",
                null,
                new AnswerJson.Timings(1, 2, 0),
                null);
    }
}
