package dev.lookback.app;

import dev.lookback.web.IncidentJson;
import dev.lookback.web.IncidentsJson;
import dev.lookback.web.MetricJson;
import dev.lookback.web.ProjectJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints facts for people, each with where it stands: {@code report:first-last}. */
final class FactsPrinter {
    private static final String UNKNOWN = "?";

    private final PrintWriter out;

    FactsPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<String> names) {
        names.forEach(out::println);
    }

    void print(IncidentsJson found) {
        found.incidents().forEach(this::print);
        out.printf(
                "%d incidents; minutes known for %d, %d in all%n",
                found.count(), found.minutesKnown(), found.minutes());
    }

    private void print(IncidentJson incident) {
        out.printf(
                "%s – %s  %s  %s  %s%n",
                shown(incident.detected()),
                shown(incident.recovered()),
                duration(incident),
                incident.side().name().toLowerCase(Locale.ROOT),
                String.join("、", incident.entities()));
        print("", incident.symptom());
        print("impact: ", incident.impact());
        print("cause: ", incident.cause());
        print("earlier told cause: ", incident.earlierCause());
        print("handling: ", incident.handling());
        print("grade: ", incident.grade());
        out.println("    " + incident.source());
        incident.retold().forEach(place -> out.println("    " + place));
    }

    private static String duration(IncidentJson incident) {
        if (incident.endsBeforeItBegins()) {
            return "over before it was noticed, as written";
        }
        return incident.minutes() == null
                ? UNKNOWN
                : "%d min (%s)"
                        .formatted(incident.minutes(), incident.basis().name().toLowerCase(Locale.ROOT));
    }

    private void print(String label, @Nullable String words) {
        if (words != null) {
            out.println("    " + label + oneLine(words));
        }
    }

    void print(MetricJson metric) {
        for (MetricJson.Point point : metric.points()) {
            out.printf(
                    "%s  %s%s  %s%s%n",
                    shown(point.date()),
                    point.value().toPlainString(),
                    point.unit(),
                    point.source(),
                    point.conflicting() ? "  (conflicting)" : "");
        }
    }

    void print(ProjectJson project) {
        for (ProjectJson.State state : project.timeline()) {
            out.printf(
                    "%s  %s  %s  planned %s%s  done %s  %s%n",
                    shown(state.date()),
                    shown(state.percent()),
                    state.stage() == null ? UNKNOWN : state.stage().name().toLowerCase(Locale.ROOT),
                    shown(state.planned()),
                    state.slipped() ? " (slipped)" : "",
                    shown(state.done()),
                    state.source());
            out.println("    " + oneLine(state.quote()));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? UNKNOWN : value.toString();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
