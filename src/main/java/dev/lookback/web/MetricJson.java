package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time; days without a reading have no point.
 *
 * @param name of what is measured
 * @param unit of the last reading that has one; empty if none has
 * @param points in order of time
 */
public record MetricJson(String name, String unit, List<Point> points) {
    public MetricJson {
        points = List.copyOf(points);
    }

    /**
     * One reading.
     *
     * @param date last day of the period it is about; null if its report has none
     * @param value with the precision as written
     * @param unit as written; empty if none
     * @param conflicting whether another report states a different value for this day; both are shown
     * @param source where it stands
     * @param passage the lines that state it; null if they are not cited by any passage
     */
    public record Point(
            @Nullable LocalDate date,
            BigDecimal value,
            String unit,
            boolean conflicting,
            Place source,
            @Nullable PassageJson passage) {
        /** The value as written, 99.90 with its last 0: a number of JavaScript does not keep it. */
        @JsonProperty
        public String written() {
            return value.toPlainString();
        }
    }
}
