package dev.lookback.facts;

import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A time named in a report and where.
 *
 * @param mention what it means
 * @param words its characters
 */
record Timed(TimeMention mention, Stretch words) {
    /** The times in a text, in its order. */
    static List<Timed> in(Stretch text, Report report) {
        return ReportCalendar.find(text.plain(), report).stream()
                .map(mention -> new Timed(mention, text.cut(mention.start(), mention.end())))
                .toList();
    }

    boolean hasDay() {
        return day().isPresent();
    }

    /** The single day it names. */
    Optional<LocalDate> day() {
        return mention.isDay() ? Optional.ofNullable(mention.date()) : Optional.empty();
    }

    boolean hasClock() {
        return mention.time() != null;
    }
}
