package dev.lookback.facts;

import dev.lookback.report.FieldLabel;

/**
 * A labelled value: {@code 原因：…}, or a table cell under such a header.
 *
 * @param label which field
 * @param value its words; may be blank
 * @param name the label or header as written, folded
 */
record Labelled(FieldLabel label, Stretch value, String name) {}
