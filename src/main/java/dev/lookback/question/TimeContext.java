package dev.lookback.question;

import dev.lookback.report.Period;
import dev.lookback.report.WeekRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What words about time count from.
 *
 * @param reference the day on which the question is asked, or the day as of which it is
 * @param coverage first and last day with reports; null if not known
 * @param weekRule how weeks are numbered
 * @param year the year that the conversation is about, for dates without one; null if none
 */
record TimeContext(
        LocalDate reference,
        @Nullable Period coverage,
        WeekRule weekRule,
        @Nullable Integer year) {
    /** Where "before …" begins when nobody knows how far back the reports go. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** A history whose last report is not older than this is taken to be kept up to date. */
    private static final int CURRENT_DAYS = 35;

    /** The last day that a date without a year may begin on: 8月 asked of a history that ended long ago lies in that. */
    LocalDate latest() {
        return coverage == null || coverage.to().plusDays(CURRENT_DAYS).isAfter(reference) ? reference : coverage.to();
    }

    TimeContext inYear(int spokenOf) {
        return new TimeContext(reference, coverage, weekRule, spokenOf);
    }

    LocalDate earliest() {
        return coverage == null ? BEGINNING : coverage.from();
    }
}
