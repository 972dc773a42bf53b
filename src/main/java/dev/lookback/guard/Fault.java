package dev.lookback.guard;

/**
 * Why a sentence may not be shown.
 *
 * @param kind sort of fault
 * @param words the words in the sentence that are at fault; empty if it is the sentence as a whole
 */
public record Fault(Kind kind, String words) {
    /** Sorts of fault. */
    public enum Kind {
        /** States something and cites nothing. */
        UNCITED,
        /** Cites a number that was not among the sources. */
        UNKNOWN_CITATION,
        /** A figure that no cited source has, or that does not belong to what it is said of. */
        FIGURE,
        /** A number of incidents other than the computed one. */
        COUNT,
        /** A day or a time of day that no cited source has. */
        DATE,
        /** A name that no cited source has. */
        NAME,
        /** Says no where the source says yes, up where it says down, done where it says planned. */
        CONTRARY,
        /** Gives a cause to somebody to whom the source does not give it. */
        ATTRIBUTION,
        /** Too few of its words have a counterpart in what it cites. */
        UNSUPPORTED,
        /** Not in the language of the answer. */
        LANGUAGE,
        /** The model speaks of itself, of its task, or repeats its task. */
        OFF_TASK
    }
}
