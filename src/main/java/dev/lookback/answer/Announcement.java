package dev.lookback.answer;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something a report announced.
 *
 * @param quote its words, a substring of the passage's text
 * @param passage where they stand
 * @param planned the day it is announced for; null if for the week after the report
 */
record Announcement(String quote, Passage passage, @Nullable LocalDate planned) {
    private static final int DAYS_AHEAD = 7;

    /** Earliest report first, then by place in it. */
    static final Comparator<Announcement> BY_TIME = Comparator.comparing(
                    (Announcement each) -> each.passage().report(), ReportSummary.BY_PERIOD)
            .thenComparingInt(each -> each.passage().chunk().span().firstLine())
            .thenComparing(Announcement::quote);

    /** Last day of the report; null if its period is unknown. */
    @Nullable
    LocalDate told() {
        Period period = passage.report().period();
        return period == null ? null : period.to();
    }

    /** Tells whether it is announced for one of the days. */
    boolean isFor(Period days) {
        if (planned != null) {
            return days.contains(planned);
        }
        LocalDate told = told();
        return told != null && days.overlaps(new Period(told.plusDays(1), told.plusDays(DAYS_AHEAD)));
    }

    /** Tells whether the report that announces it is about one of the days. */
    boolean isToldIn(Period days) {
        Period period = passage.report().period();
        return period != null && period.overlaps(days);
    }

    /** The words in one line. */
    String words() {
        return quote.replaceAll("\\s+", " ");
    }
}
