package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Days on which nobody is at work: weekends, and the holidays of {@code holidays.tsv}. Safe for use by several threads. */
public final class Holidays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String EVERY_YEAR = "*";
    private static final List<Period> OFF = DataTable.rows("holidays.tsv").stream()
            .filter(row -> !row.get(2).equals(EVERY_YEAR))
            .map(row -> new Period(LocalDate.parse(row.get(3)), LocalDate.parse(row.get(4))))
            .toList();

    private Holidays() {}

    /** Tells whether it is a Saturday or a Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** Tells whether it is one of a holiday's days off, as announced. */
    public static boolean isHoliday(LocalDate day) {
        return OFF.stream().anyMatch(off -> off.contains(day));
    }
}
