package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageJsonTest {
    @Test
    void ofNothingIsEmpty() {
        assertEquals(
                new CoverageJson(null, null, 0, List.of(), List.of(), List.of(), List.of()),
                CoverageJson.of(List.of(), List.of()));
    }

    @Test
    void countsAWeekendAsNoGapAndAMissingWeekAsOne() {
        CoverageJson coverage = CoverageJson.of(
                List.of(
                        item("c", "2024-01-22", "2024-01-26"),
                        item("a", "2024-01-01", "2024-01-05"),
                        item("b", "2024-01-08", "2024-01-12"),
                        item("inside", "2024-01-02", "2024-01-03"),
                        new ReportItemJson("undated", "notes", null, null, null, List.of())),
                List.of());

        assertEquals(
                new CoverageJson(
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-01-26"),
                        5,
                        List.of("undated"),
                        List.of(period("2024-01-01", "2024-01-12"), period("2024-01-22", "2024-01-26")),
                        List.of(period("2024-01-13", "2024-01-21")),
                        List.of()),
                coverage);
    }

    @Test
    void seesAMissingWeekBetweenReportsOfWholeWeeks() {
        assertEquals(
                List.of(period("2024-01-08", "2024-01-14")),
                CoverageJson.of(
                                List.of(item("a", "2024-01-01", "2024-01-07"), item("b", "2024-01-15", "2024-01-21")),
                                List.of())
                        .gaps());
    }

    private static ReportItemJson item(String id, String from, String to) {
        return new ReportItemJson(id, id, null, period(from, to), null, List.of());
    }

    private static PeriodJson period(String from, String to) {
        return new PeriodJson(LocalDate.parse(from), LocalDate.parse(to));
    }
}
