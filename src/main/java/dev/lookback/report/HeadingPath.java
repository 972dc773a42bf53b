package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;

/** The headings above the line being read: Markdown headings outside, section lines of any style inside. */
final class HeadingPath {
    private final List<Entry> entries = new ArrayList<>();

    /** The texts, outermost first. */
    List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }

    /** Leaves everything that a heading of this level ends. */
    void leaveLevel(int level) {
        entries.removeIf(entry -> entry.level == 0);
        while (!entries.isEmpty() && entries.getLast().level >= level) {
            entries.removeLast();
        }
    }

    /** Enters a Markdown heading. */
    void enterHeading(int level, String text) {
        leaveLevel(level);
        entries.add(new Entry(level, "", text, false));
    }

    /** Enters a section line; one of the same style before it ends, with all that is inside. */
    void enterSection(String style, String text, boolean leadIn, int floor) {
        while (entries.size() > floor && entries.getLast().leadIn) {
            entries.removeLast();
        }
        leaveStyle(style, floor);
        entries.add(new Entry(0, style, text, leadIn));
    }

    /** Leaves the section lines of a style, with all that is inside them. */
    void leaveStyle(String style, int floor) {
        for (int at = floor; at < entries.size(); at++) {
            if (entries.get(at).level == 0 && entries.get(at).style.equals(style)) {
                leaveTo(at);
                return;
            }
        }
    }

    /** Leaves the lead-in line entered last, if nothing was entered since. */
    void leaveLeadIn(int floor) {
        if (entries.size() > floor && entries.getLast().leadIn) {
            entries.removeLast();
        }
    }

    boolean endsWithLeadIn() {
        return !entries.isEmpty() && entries.getLast().leadIn;
    }

    int depth() {
        return entries.size();
    }

    /** Leaves everything entered since the path had this depth. */
    void leaveTo(int depth) {
        while (entries.size() > depth) {
            entries.removeLast();
        }
    }

    private record Entry(int level, String style, String text, boolean leadIn) {}
}
