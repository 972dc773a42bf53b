package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekRuleTest {
    @Test
    void countsFromTheWeekThatHoldsNewYear() {
        assertEquals(week("2022-12-26"), WeekRule.HOLDS_NEW_YEAR.week(2023, 1));
        assertEquals(week("2024-01-01"), WeekRule.HOLDS_NEW_YEAR.week(2024, 1));
        assertEquals(week("2024-12-30"), WeekRule.HOLDS_NEW_YEAR.week(2025, 1));
    }

    @Test
    void countsAsIsoDoes() {
        assertEquals(week("2023-01-02"), WeekRule.ISO.week(2023, 1));
        assertEquals(week("2020-12-28"), WeekRule.ISO.week(2020, 53));
    }

    @Test
    void knowsNoWeekBeyondTheYear() {
        assertEquals(Optional.empty(), WeekRule.HOLDS_NEW_YEAR.week(2024, 54));
        assertEquals(Optional.empty(), WeekRule.HOLDS_NEW_YEAR.week(2024, 0));
    }

    @Test
    void learnsTheRuleThatMostTitlesFollow() {
        assertEquals(
                Optional.of(WeekRule.HOLDS_NEW_YEAR),
                WeekRule.learn(List.of(sample(33, "2023-08-11"), sample(20, "2023-05-13"), sample(7, "2023-02-14"))));
        assertEquals(
                Optional.of(WeekRule.ISO), WeekRule.learn(List.of(sample(32, "2023-08-11"), sample(1, "2025-01-03"))));
    }

    @Test
    void learnsNothingFromTitlesThatFitEveryRule() {
        assertEquals(Optional.empty(), WeekRule.learn(List.of(sample(10, "2024-03-08"))));
        assertEquals(Optional.empty(), WeekRule.learn(List.of()));
    }

    private static WeekRule.Sample sample(int week, String day) {
        return new WeekRule.Sample(week, LocalDate.parse(day));
    }

    private static Optional<Period> week(String monday) {
        return Optional.of(
                new Period(LocalDate.parse(monday), LocalDate.parse(monday).plusDays(6)));
    }
}
