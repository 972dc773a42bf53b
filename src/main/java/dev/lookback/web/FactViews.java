package dev.lookback.web;

import dev.lookback.facts.Event;
import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.MetricReading;
import dev.lookback.facts.Progress;
import dev.lookback.report.SourceSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows facts as the API's. */
final class FactViews {
    private static final Comparator<@Nullable LocalDate> BY_DAY = Comparator.nullsLast(Comparator.naturalOrder());

    private FactViews() {}

    static IncidentJson incident(Event event, @Nullable PassageJson passage) {
        Incident merged = event.incident();
        List<Incident> others = event.tellings().subList(1, event.tellings().size());
        return new IncidentJson(
                merged.id(),
                passage,
                place(merged.span()),
                merged.detected() == null ? null : merged.detected().toString(),
                merged.recovered() == null ? null : merged.recovered().toString(),
                merged.minutes(),
                IncidentJson.Basis.valueOf(merged.basis().name()),
                merged.entities(),
                IncidentJson.Side.valueOf(merged.side().name()),
                text(merged.symptom()),
                text(merged.impact()),
                text(merged.cause()),
                text(merged.handling()),
                text(merged.grade()),
                text(event.earlierCause()),
                merged.endsBeforeItBegins(),
                others.stream().map(Incident::id).toList(),
                others.stream().map(other -> place(other.span())).toList());
    }

    static MetricJson metric(List<Sourced<MetricReading>> readings, Passages passages) {
        String unit = readings.stream()
                .map(reading -> reading.fact().unit())
                .filter(each -> !each.isEmpty())
                .reduce("", (first, last) -> last);
        return new MetricJson(readings.getLast().fact().name(), unit, points(readings, passages));
    }

    private static List<MetricJson.Point> points(List<Sourced<MetricReading>> readings, Passages passages) {
        Set<LocalDate> conflicting = conflicting(readings);
        return readings.stream()
                .map(reading -> new MetricJson.Point(
                        reading.fact().periodEnd(),
                        new BigDecimal(reading.fact().value()),
                        reading.fact().unit(),
                        reading.fact().periodEnd() != null
                                && conflicting.contains(reading.fact().periodEnd()),
                        place(reading.fact().span()),
                        passages.of(reading.chunk())))
                .sorted(Comparator.comparing(MetricJson.Point::date, BY_DAY))
                .toList();
    }

    /** Days for which two readings differ; 99.9 and 99.90 do not. */
    private static Set<LocalDate> conflicting(List<Sourced<MetricReading>> readings) {
        Map<LocalDate, BigDecimal> known = new HashMap<>();
        Set<LocalDate> conflicting = new HashSet<>();
        for (Sourced<MetricReading> reading : readings) {
            LocalDate day = reading.fact().periodEnd();
            BigDecimal value = new BigDecimal(reading.fact().value());
            BigDecimal other = day == null ? null : known.putIfAbsent(day, value);
            if (day != null && other != null && other.compareTo(value) != 0) {
                conflicting.add(day);
            }
        }
        return conflicting;
    }

    static ProjectJson project(List<Sourced<Progress>> states, Passages passages) {
        List<ProjectJson.State> timeline = new ArrayList<>();
        LocalDate plannedBefore = null;
        for (Sourced<Progress> each : states) {
            Progress state = each.fact();
            LocalDate planned = state.planned();
            timeline.add(new ProjectJson.State(
                    each.report().period() == null
                            ? null
                            : each.report().period().to(),
                    state.percent(),
                    state.stage() == null
                            ? null
                            : ProjectJson.Stage.valueOf(state.stage().name()),
                    planned,
                    state.done(),
                    planned != null && plannedBefore != null && planned.isAfter(plannedBefore),
                    state.quote().text(),
                    place(state.span()),
                    passages.of(each.chunk())));
            plannedBefore = planned == null ? plannedBefore : planned;
        }
        return new ProjectJson(states.getLast().fact().project(), timeline);
    }

    private static @Nullable String text(@Nullable Field field) {
        return field == null ? null : field.text();
    }

    private static Place place(SourceSpan span) {
        return new Place(span.report(), List.of(span.firstLine(), span.lastLine()));
    }
}
