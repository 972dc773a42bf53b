package dev.lookback.question;

import dev.lookback.report.Period;
import dev.lookback.report.WeekRule;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What words about time count from.
 *
 * @param reference the day on which the question is asked, or the day as of which it is
 * @param isChosen whether somebody chose it, rather than that it is today
 * @param coverage first and last day with reports; null if not known
 * @param weekRule how weeks are numbered
 * @param year the year that the conversation is about, for dates without one; null if none
 */
record TimeContext(
        LocalDate reference,
        boolean isChosen,
        @Nullable Period coverage,
        WeekRule weekRule,
        @Nullable Integer year) {
    /** Where "before …" begins when nobody knows how far back the reports go. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** A history whose last report is not older than this is taken to be kept up to date. */
    private static final int CURRENT_DAYS = 35;

    /** Reports that come once a week are no news after this many days. */
    private static final int NEWS_DAYS = 7;

    /** The last day that a date without a year may begin on: 8月 asked of a history that ended long ago lies in that. */
    LocalDate latest() {
        return coverage == null || coverage.to().plusDays(CURRENT_DAYS).isAfter(reference) ? reference : coverage.to();
    }

    /**
     * The day that "the last few weeks" end on: that of the question, or that of the newest report if the history ended
     * earlier, for nobody wants to hear that nothing was reported since.
     */
    LocalDate recent() {
        return endedEarlier() ? Objects.requireNonNull(coverage).to() : reference;
    }

    /** Whether {@link #recent} is not the day of the question. */
    boolean endedEarlier() {
        return !isChosen
                && coverage != null
                && coverage.to().plusDays(NEWS_DAYS).isBefore(reference);
    }

    TimeContext inYear(int spokenOf) {
        return new TimeContext(reference, isChosen, coverage, weekRule, spokenOf);
    }

    LocalDate earliest() {
        return coverage == null ? BEGINNING : coverage.from();
    }
}
