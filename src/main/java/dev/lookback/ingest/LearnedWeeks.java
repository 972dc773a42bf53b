package dev.lookback.ingest;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.WeekRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Learns how a team numbers weeks from the titles that carry a week and a date; the same titles give the same rule, in
 * whatever order they came. Safe for use by several threads.
 */
final class LearnedWeeks {
    private final WeekRule configured;
    private final Map<String, Optional<WeekRule.Sample>> samples = new ConcurrentHashMap<>();

    /** @param configured where titles do not tell */
    LearnedWeeks(WeekRule configured) {
        this.configured = configured;
    }

    WeekRule rule(List<ReportSummary> reports) {
        List<WeekRule.Sample> said = reports.stream()
                .flatMap(report -> samples.computeIfAbsent(report.title(), WeekRule.Sample::ofTitle).stream())
                .toList();
        return WeekRule.learn(said).orElse(configured);
    }
}
