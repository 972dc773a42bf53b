package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.index.ReportSummary;

/**
 * An incident as one report tells it.
 *
 * @param incident as told
 * @param report where
 * @param chunk id of the chunk it stands in
 * @param text its words, to be searched
 */
record Telling(Incident incident, ReportSummary report, String chunk, TellingText text) {
    Telling(Incident incident, ReportSummary report, String chunk) {
        this(incident, report, chunk, new TellingText(incident));
    }
}
