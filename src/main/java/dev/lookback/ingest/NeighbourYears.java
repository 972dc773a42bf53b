package dev.lookback.ingest;

import dev.lookback.report.ParseHints;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.UnreadableReportException;
import dev.lookback.report.WeekRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a report whose title names a week without a year the year of its neighbour: the nearest report before it in the
 * order of names, else the nearest behind it, those of its own folder first.
 */
final class NeighbourYears {
    /** Two neighbours are hardly more than half a year apart; where they seem to be, a turn of the year lies between. */
    private static final long HALF_A_YEAR = 183;

    private final NavigableMap<String, Period> all = new TreeMap<>(NaturalOrder.INSTANCE);
    private final Map<String, NavigableMap<String, Period>> byFolder = new HashMap<>();
    private final LocalDate today;
    private WeekRule weekRule;

    /** @param today no report is from later */
    NeighbourYears(WeekRule weekRule, LocalDate today) {
        this.weekRule = weekRule;
        this.today = today;
    }

    WeekRule weekRule() {
        return weekRule;
    }

    /** From now on weeks are numbered so. */
    void use(WeekRule other) {
        weekRule = other;
    }

    void remember(String id, @Nullable Period period) {
        for (NavigableMap<String, Period> periods : List.of(all, siblings(id))) {
            if (period == null) {
                periods.remove(id);
            } else {
                periods.put(id, period);
            }
        }
    }

    private NavigableMap<String, Period> siblings(String id) {
        String folder = id.substring(0, id.lastIndexOf('/') + 1);
        return byFolder.computeIfAbsent(folder, none -> new TreeMap<>(NaturalOrder.INSTANCE));
    }

    /** Tells whether any other report is dated. */
    boolean knowsNeighbour(String id) {
        return neighbour(id).isPresent();
    }

    /** Tells whether another report of the same folder is dated. */
    boolean knowsSibling(String id) {
        return nearest(id, siblings(id)).isPresent();
    }

    /** Parses a report with what its neighbours tell. */
    Report parse(ReportReader reader, String id, byte[] bytes) throws UnreadableReportException {
        Optional<Period> neighbour = neighbour(id);
        if (neighbour.isEmpty()) {
            return reader.parse(id, bytes, new ParseHints(null, weekRule, today));
        }
        int year = neighbour.get().from().plusDays(3).getYear();
        Report report = reader.parse(id, bytes, new ParseHints(year, weekRule, today));
        long apart = apart(report, neighbour.get());
        if (Math.abs(apart) <= HALF_A_YEAR) {
            return report;
        }
        Report other = reader.parse(id, bytes, new ParseHints(apart < 0 ? year + 1 : year - 1, weekRule, today));
        return Math.abs(apart(other, neighbour.get())) < Math.abs(apart) ? other : report;
    }

    private static long apart(Report report, Period neighbour) {
        Period period = report.period();
        return period == null ? 0 : ChronoUnit.DAYS.between(neighbour.from(), period.from());
    }

    private Optional<Period> neighbour(String id) {
        return nearest(id, siblings(id)).or(() -> nearest(id, all));
    }

    private static Optional<Period> nearest(String id, NavigableMap<String, Period> periods) {
        return Optional.ofNullable(periods.lowerEntry(id))
                .or(() -> Optional.ofNullable(periods.higherEntry(id)))
                .map(Map.Entry::getValue);
    }
}
