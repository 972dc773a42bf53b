package dev.lookback.question;

/**
 * The smallest words about time, as a month or a holiday.
 *
 * @param start offset of its first character in the folded text
 * @param end offset behind its last
 * @param unit what it names
 * @param reading what it means
 */
record Atom(int start, int end, Unit unit, Reading reading) {
    /** The same days said in more words. */
    Atom spanning(int from, int to) {
        return new Atom(from, to, unit, reading);
    }
}
