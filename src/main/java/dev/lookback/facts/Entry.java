package dev.lookback.facts;

import dev.lookback.report.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bullet, a paragraph or a table row with what stands above it.
 *
 * @param words its own words, without a list mark and without what is nested below
 * @param row the row, if it is one
 * @param topic what the part of the report is about
 * @param headings headings and bullets above it, outermost first
 * @param nested how many of the headings are bullets above it
 */
record Entry(Stretch words, @Nullable Block row, Topic topic, List<String> headings, int nested) {
    Entry {
        headings = List.copyOf(headings);
    }
}
