package dev.lookback.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the YAML block at the top of a report says.
 *
 * @param dates values that may tell the period
 */
record FrontMatter(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate created,
        List<String> dates) {
    private static final FrontMatter NONE = new FrontMatter(null, null, null, List.of());
    private static final Pattern ENTRY = Pattern.compile("^([\\p{L}_ -]{1,30})\\s*[:：]\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final int MOST_LINES = 60;

    /** Reads the lines between two {@code ---} at the very top. */
    static FrontMatter read(SourceText source) {
        if (!source.line(1).strip().equals("---")) {
            return NONE;
        }
        String title = null;
        String author = null;
        LocalDate created = null;
        List<String> dates = new ArrayList<>();
        for (int line = 2; line <= Math.min(source.lineCount(), MOST_LINES); line++) {
            String text = source.line(line).strip();
            if (text.equals("---") || text.equals("...")) {
                return new FrontMatter(title, author, created, List.copyOf(dates));
            }
            Matcher entry = ENTRY.matcher(text);
            if (!entry.matches() || entry.group(2).isBlank()) {
                continue;
            }
            String value = entry.group(2);
            switch (entry.group(1).strip().toLowerCase(Locale.ROOT)) {
                case "title", "标题", "名称" -> title = value;
                case "author", "owner", "作者", "负责人", "填报人", "team", "团队" -> author = author == null ? value : author;
                case "created", "created_at", "创建时间" ->
                    created = StatedDates.read(value)
                            .days(1980)
                            .map(days -> days.period().from())
                            .orElse(null);
                case "week",
                        "period",
                        "date",
                        "dates",
                        "range",
                        "周期",
                        "日期",
                        "周次",
                        "周",
                        "时间",
                        "week_of",
                        "week of",
                        "from",
                        "week ending" -> dates.add(value);
                default -> {
                    // Tags and the like tell nothing about title, author or dates.
                }
            }
        }
        return NONE;
    }
}
