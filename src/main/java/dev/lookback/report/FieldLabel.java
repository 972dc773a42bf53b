package dev.lookback.report;

import java.util.List;

/**
 * The fields in which people write down what happened, as in {@code 原因：…} or {@code Root cause: …}.
 *
 * <p>The many spellings of each stand in {@code field-labels.tsv} beside this class.
 */
public enum FieldLabel {
    /** Name, number or heading of the event. */
    TITLE,
    /** When it began or was noticed. */
    TIME,
    /** When it was over. */
    RECOVERED,
    /** How long it lasted. */
    DURATION,
    /** What was seen. */
    SYMPTOM,
    /** Who or what was affected. */
    IMPACT,
    /** Why it happened. */
    CAUSE,
    /** What was done about it. */
    HANDLING,
    /** Severity. */
    GRADE,
    /** What is still to be done. */
    FOLLOW_UP,
    /** Where: system, service, site. */
    PLACE,
    /** Whose fault it was. */
    SIDE,
    /** Who looks after it, or who wrote it down. */
    OWNER,
    /** How it came to notice. */
    SOURCE,
    /** A list of moments, one line each. */
    TIMELINE,
    /** A field of a name nobody foresaw, among others that are known. */
    OTHER;

    /** Tells whether the label speaks of something that broke; the others also stand in headers and plans. */
    public boolean tellsAnEvent() {
        return switch (this) {
            case SYMPTOM, IMPACT, CAUSE, HANDLING, RECOVERED, DURATION -> true;
            case TITLE, TIME, GRADE, FOLLOW_UP, PLACE, SIDE, OWNER, SOURCE, TIMELINE, OTHER -> false;
        };
    }

    /** Tells whether the label often stands at the front of an event, so that the same again begins the next. */
    public boolean opensAnEvent() {
        return this == TIME || this == TITLE;
    }

    /**
     * Finds the labelled fields of a text: at the start of a line behind bullets, numbers and emphasis, in {@code 【】}, as
     * the first cell of a table row, and inside a line where a sentence has ended.
     *
     * @param text one event, or any text
     * @return in the order of the text, not overlapping
     */
    public static List<Found> find(String text) {
        return new FieldLabelFinder(text).find();
    }

    /**
     * One labelled field of a text.
     *
     * @param label which field
     * @param spelling the label as compared: lower case, without spaces, ordinals as {@code #}
     * @param start offset of the label's first character, bullets and emphasis before it not included
     * @param valueStart offset of the value's first character
     * @param valueEnd offset behind the value, which runs to the next label or the end of the text, white space and the
     *     next line's bullet not included; equal to {@code valueStart} if the field is empty
     */
    public record Found(FieldLabel label, String spelling, int start, int valueStart, int valueEnd) {}
}
