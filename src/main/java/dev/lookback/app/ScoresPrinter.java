package dev.lookback.app;

import dev.lookback.eval.EvaluationReport;
import dev.lookback.eval.Outcome;
import dev.lookback.eval.Scores;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an evaluation as a table: one line per group of topics, one column per measure. */
final class ScoresPrinter {
    private final PrintWriter out;

    ScoresPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(EvaluationReport report, List<Outcome> outcomes) {
        List<String> names = List.copyOf(report.all().measures().keySet());
        out.printf("%-14s %6s", "group", "topics");
        names.forEach(name -> out.printf(" %11s", shortName(name)));
        out.println();
        row("all", report.all(), names);
        report.byLanguage().forEach((name, scores) -> row(name, scores, names));
        report.byKind().forEach((name, scores) -> row(name, scores, names));
        times("search", outcomes.stream().map(Outcome::searchMillis).toList());
        times("ask", outcomes.stream().map(Outcome::askMillis).toList());
        out.flush();
    }

    private void row(String name, Scores scores, List<String> names) {
        out.printf("%-14s %6d", name, scores.topics());
        Map<String, Double> measures = scores.measures();
        for (String measure : names) {
            Double value = measures.get(measure);
            out.printf(" %11s", value == null ? "" : String.format(Locale.ROOT, "%.3f", value));
        }
        out.println();
    }

    private void times(String name, List<Double> millis) {
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms%n",
                name,
                Outcome.percentile(millis, 0.5),
                Outcome.percentile(millis, 0.95));
    }

    private static String shortName(String measure) {
        return measure.length() <= 11 ? measure : measure.substring(0, 11);
    }
}
