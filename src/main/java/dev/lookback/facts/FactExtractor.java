package dev.lookback.facts;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.Report;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a report states into {@link Facts}, by rules. May be shared between threads.
 *
 * <p>Each family of rules stands in a class of its own, beside examples of what it reads: {@link IncidentRules}, {@link
 * MetricRules}, {@link ProgressRules}, {@link PlanRules}. The words they go by are resource files that people edit; {@link
 * Topics} tells from the headings which rules apply where. Nothing fails on odd text: what no rule understands is no fact.
 */
public final class FactExtractor {
    private final Topics topics = new Topics();
    private final EntryReader entries = new EntryReader(topics);
    private final IncidentRules incidents;
    private final MetricRules metrics = new MetricRules();
    private final ProgressRules progress = new ProgressRules(topics);
    private final PlanRules plans = new PlanRules();

    /**
     * Entities are found by the names of the glossary and those the text itself uses.
     *
     * @param glossary as it is now; asked once for each report
     */
    public FactExtractor(Supplier<Glossary> glossary) {
        incidents = new IncidentRules(glossary, topics);
    }

    /** The facts of one report, each list in the order of the file. */
    public Facts extract(Report report) {
        ReadableText text = new ReadableText(report.text());
        FactIds ids = new FactIds(report.id());
        List<Entry> all = entries.read(report, text);
        List<Incident> told = incidents.find(report, text, ids);
        List<MetricReading> readings = metrics.find(report, all, ids).stream()
                .filter(reading -> told.stream().noneMatch(one -> one.span().contains(reading.span())))
                .toList();
        return new Facts(told, readings, progress.find(report, all, told, readings, ids), plans.find(all, ids));
    }
}
