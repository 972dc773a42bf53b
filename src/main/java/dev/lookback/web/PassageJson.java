package dev.lookback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a report, as found.
 *
 * @param id stable while the report stays as it is
 * @param report id of the report
 * @param title title of the report
 * @param period days the report covers; null if unknown
 * @param section headings above, outermost first
 * @param kind what the lines are about
 * @param text the lines verbatim
 * @param lines first and last line, counted from 1 in the file as on disk
 * @param context what was added to make the lines understandable; null if nothing was
 * @param alsoIn where other reports say the same, the latest first; null if none does
 */
public record PassageJson(
        String id,
        String report,
        String title,
        @Nullable PeriodJson period,
        List<String> section,
        PassageKind kind,
        String text,
        List<Integer> lines,
        @Nullable String context,
        @Nullable List<Copy> alsoIn) {
    public PassageJson {
        section = List.copyOf(section);
        lines = List.copyOf(lines);
        if (lines.size() != 2) {
            throw new IllegalArgumentException("lines must be first and last, got " + lines);
        }
        alsoIn = alsoIn == null ? null : List.copyOf(alsoIn);
    }

    /** Lines that no other report repeats. */
    PassageJson(
            String id,
            String report,
            String title,
            @Nullable PeriodJson period,
            List<String> section,
            PassageKind kind,
            String text,
            List<Integer> lines,
            @Nullable String context) {
        this(id, report, title, period, section, kind, text, lines, context, null);
    }

    /**
     * Lines that say the same.
     *
     * @param id of the passage
     * @param report id of the report
     * @param title title of the report
     * @param period days the report covers; null if unknown
     * @param lines first and last line
     */
    public record Copy(
            String id,
            String report,
            String title,
            @Nullable PeriodJson period,
            List<Integer> lines) {
        public Copy {
            lines = List.copyOf(lines);
        }
    }
}
