package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lookback.report.Period;
import dev.lookback.report.SourceSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Moment NOON = new Moment(LocalDate.of(2024, 3, 5), LocalTime.NOON);
    private static final Moment THAT_DAY = new Moment(LocalDate.of(2024, 3, 5), null);

    private static Incident incident(
            String id,
            String report,
            @Nullable Moment detected,
            String entity,
            String symptom,
            @Nullable String cause,
            boolean update) {
        SourceSpan span = new SourceSpan(report, 1, 2, 0, 10);
        return new Incident(
                id,
                span,
                detected,
                null,
                null,
                Incident.Basis.UNKNOWN,
                new Field(symptom, span),
                null,
                cause == null ? null : new Field(cause, span),
                null,
                null,
                List.of(entity),
                Incident.Side.UNKNOWN,
                update);
    }

    private static List<List<String>> linked(Incident... incidents) {
        return Event.link(List.of(incidents)).stream()
                .map(event -> event.tellings().stream().map(Incident::id).toList())
                .toList();
    }

    @Test
    void linksWhatTwoReportsTellOfOneEvent() {
        assertEquals(
                List.of(List.of("a", "b")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("b", "w11", THAT_DAY, "云杉银行", "入金超时", "磁盘写满", false)));
    }

    @Test
    void linksTellingsInTwoLanguagesByTheMinute() {
        assertEquals(
                List.of(List.of("a", "b")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("b", "infra", NOON, "Spruce", "deposits time out", null, false)));
    }

    @Test
    void linksAFollowUpWithoutADay() {
        assertEquals(
                List.of(List.of("a", "b")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("b", "w11", null, "云杉银行", "入金交易超时", "磁盘写满", true)));
    }

    @Test
    void keepsApartWhatHappenedAtOtherTimesOrToOthers() {
        Moment evening = new Moment(NOON.date(), LocalTime.of(20, 0));
        assertEquals(
                List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("b", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("c", "w11", evening, "云杉银行", "入金交易超时", null, false),
                        incident("d", "w11", NOON, "青禾银行", "入金交易超时", null, false)));
    }

    @Test
    void takesACorrectedCauseAndKeepsTheEarlier() {
        Event event = Event.of(List.of(
                incident("a", "w10", NOON, "云杉银行", "入金超时", "专线中断", false),
                incident("b", "w11", NOON, "云杉银行", "入金超时", "磁盘写满", true)));

        assertEquals("磁盘写满", event.incident().cause().text());
        assertEquals("专线中断", event.earlierCause().text());
        assertEquals("a", event.incident().id());
    }

    @Test
    void fillsACauseThatWasNotKnown() {
        Event event = Event.of(List.of(
                incident("a", "w10", NOON, "云杉银行", "入金超时", null, false),
                incident("b", "w11", NOON, "云杉银行", "入金超时", "磁盘写满", false)));

        assertEquals("磁盘写满", event.incident().cause().text());
        assertNull(event.earlierCause());
    }

    @Test
    void linksTheDayAndLengthInAListOfPastEvents() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c")),
                linked(
                        lasting("a", "w10", NOON, "入金交易超时", 46),
                        lasting("b", "w26", THAT_DAY, "入金超时那次", 46),
                        lasting("c", "w26", THAT_DAY, "退款短信延迟", 12)));
    }

    @Test
    void linksOneThatCountsInUtc() {
        Moment utc = new Moment(NOON.date(), LocalTime.of(4, 0));
        assertEquals(
                List.of(List.of("a", "b")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("b", "infra", utc, "云杉银行", "deposits time out", null, false)));
        assertEquals(
                List.of(List.of("a"), List.of("c")),
                linked(
                        incident("a", "w10", NOON, "云杉银行", "入金交易超时", null, false),
                        incident("c", "w11", utc, "云杉银行", "入金交易超时", null, false)));
    }

    @Test
    void givesTheEventsKnownByThenForAPartOfTheReports() {
        Incident news = incident("a", "w10", NOON, "云杉银行", "入金超时", "专线中断", false);
        Incident correction = incident("b", "w11", THAT_DAY, "云杉银行", "入金超时", "磁盘写满", true);

        assertEquals(List.of(Event.of(List.of(news))), Event.link(List.of(news)));
        assertEquals(
                "磁盘写满",
                Event.link(List.of(news, correction))
                        .getFirst()
                        .incident()
                        .cause()
                        .text());
    }

    @Test
    void belongsToTheDaysItWasNoticedOnOrToTheWeekThatBringsTheNews() {
        Period week = new Period(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 10));
        Period later = new Period(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 3, 17));
        Event tuesday = Event.of(List.of(incident("a", "w10", THAT_DAY, "云杉银行", "入金超时", null, false)));
        Event undated = Event.of(List.of(incident("b", "w10", null, "云杉银行", "入金超时", null, false)));
        Moment saturday = new Moment(LocalDate.of(2024, 3, 9), null);
        Event weekend = Event.of(List.of(incident("c", "w11", saturday, "云杉银行", "入金超时", null, false)));

        assertEquals(
                List.of(true, false, true, false, true, true),
                List.of(
                        tuesday.isIn(week, week),
                        tuesday.isIn(later, week),
                        undated.isIn(week, week),
                        undated.isIn(later, null),
                        weekend.isIn(week, later),
                        weekend.isIn(later, later)));
    }

    private static Incident lasting(String id, String report, Moment detected, String symptom, int minutes) {
        SourceSpan span = new SourceSpan(report, 1, 2, 0, 10);
        return new Incident(
                id,
                span,
                detected,
                null,
                minutes,
                Incident.Basis.STATED,
                new Field(symptom, span),
                null,
                null,
                null,
                null,
                List.of(),
                Incident.Side.UNKNOWN);
    }
}
