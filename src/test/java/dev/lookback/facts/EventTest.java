package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
        Event event = new Event(List.of(
                incident("a", "w10", NOON, "云杉银行", "入金超时", "专线中断", false),
                incident("b", "w11", NOON, "云杉银行", "入金超时", "磁盘写满", true)));

        assertEquals("磁盘写满", event.merged().cause().text());
        assertEquals("专线中断", event.earlierCause().text());
        assertEquals("a", event.merged().id());
    }

    @Test
    void fillsACauseThatWasNotKnown() {
        Event event = new Event(List.of(
                incident("a", "w10", NOON, "云杉银行", "入金超时", null, false),
                incident("b", "w11", NOON, "云杉银行", "入金超时", "磁盘写满", false)));

        assertEquals("磁盘写满", event.merged().cause().text());
        assertNull(event.earlierCause());
    }
}
