package dev.lookback.facts;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.Report;
import java.util.List;

/**
 * Reads what a report states into {@link Facts}, by rules. May be shared between threads.
 *
 * <p>Each family of rules stands in a class of its own, beside examples of what it reads; the words they go by are resource
 * files. Nothing fails on odd text: what no rule understands is no fact.
 */
public final class FactExtractor {
    private final IncidentRules incidents;

    /** Entities are found by the names of the glossary and those the text itself uses. */
    public FactExtractor(Glossary glossary) {
        incidents = new IncidentRules(glossary);
    }

    /** The facts of one report, each list in the order of the file. */
    public Facts extract(Report report) {
        ReadableText text = new ReadableText(report.text());
        return new Facts(incidents.find(report, text), List.of(), List.of(), List.of());
    }
}
