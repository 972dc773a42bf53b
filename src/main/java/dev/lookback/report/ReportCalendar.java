package dev.lookback.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates and times that people write into reports. Immutable, may be shared between threads.
 *
 * <p>Dates without a year are those of the report's own year, or of the year before or after where that lies more than
 * eight months away: January reports reach back into December, December reports ahead into January.
 */
public final class ReportCalendar {
    private static final int LONGEST_TIME = 80;

    private ReportCalendar() {}

    /**
     * Finds the times in a text of a report.
     *
     * @param report gives the period and the day of writing; without a period nothing without a year can be resolved and
     *     the list is empty
     */
    public static List<TimeMention> find(String text, Report report) {
        return report.period() == null ? List.of() : find(text, report.period(), report.dated());
    }

    /**
     * Finds the times in a text; {@code 昨晚} and the like count from the last day of the period, from Friday if the period is
     * a whole week.
     */
    public static List<TimeMention> find(String text, Period reference) {
        return find(text, reference, null);
    }

    /**
     * Finds the times in a text.
     *
     * @param reference period of the report, from which years and weekdays follow
     * @param writtenOn day of writing, from which {@code 昨晚} and the like follow; null if unknown
     * @return in the order of the text, not overlapping
     */
    public static List<TimeMention> find(String text, Period reference, @Nullable LocalDate writtenOn) {
        return new TimeScanner(text, anchor(reference, writtenOn)).scan();
    }

    /**
     * Reads the time at the very start of a text, white space and words such as "On" skipped.
     *
     * @return empty if the text does not begin with a time
     */
    static Optional<TimeMention> atStart(String text, Anchor anchor) {
        int at = 0;
        while (at < text.length() && " \t\u3000\u00A0*_`~【[（(约于在".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        for (String word : List.of("On ", "At ", "Around ", "About ", "On the morning of ", "In the night of ")) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                at += word.length();
            }
        }
        if (at >= text.length() || !TimeScanner.couldBegin(text.charAt(at))) {
            return Optional.empty();
        }
        String beginning = text.substring(at, Math.min(text.length(), at + LONGEST_TIME));
        int skipped = at;
        return new TimeScanner(beginning, anchor).at(0).map(mention -> mention.moved(skipped));
    }

    static Anchor anchor(Period reference, @Nullable LocalDate writtenOn) {
        boolean week = reference.from().plusDays(6).equals(reference.to());
        boolean unknown = writtenOn == null || (week && writtenOn.equals(reference.to()));
        LocalDate usual = week ? reference.from().plusDays(4) : reference.to();
        return new Anchor(reference, unknown || writtenOn == null ? usual : writtenOn);
    }
}
