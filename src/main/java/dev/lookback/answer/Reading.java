package dev.lookback.answer;

import dev.lookback.facts.MetricReading;
import dev.lookback.retrieve.Passage;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reading of a metric with the passage it stands in.
 *
 * @param metric as read
 * @param date last day of the period it is about
 * @param passage where it stands
 */
record Reading(MetricReading metric, LocalDate date, Passage passage) {
    /** As written, with its unit. */
    String shown() {
        return metric.value() + metric.unit();
    }

    BigDecimal value() {
        return new BigDecimal(metric.value());
    }

    /** Cites the line that holds the value. */
    int cite(Draft draft) {
        String line = passage.text()
                .lines()
                .filter(each -> each.replace(",", "").contains(metric.value()))
                .findFirst()
                .or(() -> passage.text().lines().findFirst())
                .orElse("");
        return draft.cite(passage, line.strip());
    }
}
