package dev.lookback.guard;

import java.util.List;

/**
 * What came of checking a sentence.
 *
 * @param text the sentence without its citations
 * @param citations numbers it cites, ascending, each once; those that exist
 * @param faults why it may not be shown; empty if it may
 * @param empty whether it states nothing, such as a heading or "here is what I found"; to be left out
 */
public record Verdict(String text, List<Integer> citations, List<Fault> faults, boolean empty) {
    public Verdict {
        citations = List.copyOf(citations);
        faults = List.copyOf(faults);
    }

    /** Whether it may be shown as a fact. */
    public boolean passes() {
        return faults.isEmpty() && !empty;
    }
}
