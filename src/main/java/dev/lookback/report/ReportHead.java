package dev.lookback.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the front of a report.
 *
 * @param title as written, or the file's name
 * @param titleLines lines of the title and of its repetitions
 * @param author if stated
 * @param sources where the report's dates are looked for
 */
record ReportHead(
        String title, Set<Integer> titleLines, @Nullable String author, Dating.Sources sources) {
    private static final Pattern REPORT_WORDS =
            Pattern.compile("周报|双周|日报|月报|季报|小结|简报|汇报|报告|一周|week|report|digest|summary|update|review|status");
    private static final Pattern CREATED = Pattern.compile(
            "^(?:\\**)(?:created(?: time| at)?|创建时间|创建日期|创建于)(?:\\**)\\s*[:：]\\s*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:^|[\\s,，；;>|])(?:作者|编制人?|填报人?|报送人?|汇报人|报告人|撰写人?|提交人|owner|author|prepared by|written by|reported by)\\s*(?:[:：]|(?<=by)\\s)\\s*([^,，；;|]{2,40}?)(?=\\s{2,}|\\s*(?:审核|审批|日期|时间|date|[,，；;|(（])|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:subject|主题|标题|title)\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTION_ID = Pattern.compile("\\s+[0-9a-f]{32}$");
    private static final int FRONT_LINES = 14;
    private static final int OPENING_LINES = 3;
    private static final int MOST_FORM_ROWS = 4;
    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_HEADER = 160;

    static ReportHead read(String id, List<Node> nodes, FrontMatter matter) {
        String fileName = fileName(id);
        Candidate title = title(nodes, matter, fileName);
        Set<Integer> titleLines = repetitions(nodes, title);
        List<Line> header = header(nodes, titleLines);
        List<StatedDates> dates = new ArrayList<>();
        matter.dates().forEach(value -> dates.add(StatedDates.read(value)));
        @Nullable LocalDate created = matter.created();
        @Nullable String author = matter.author();
        for (Line line : header) {
            Matcher creation = CREATED.matcher(line.text());
            if (creation.matches()) {
                created = created == null ? day(creation.group(1)) : created;
            } else if (line.text().length() <= LONGEST_HEADER) {
                StatedDates stated = StatedDates.read(line.text());
                if (stated.tellsMoreThanADay()) {
                    break;
                }
                dates.add(stated);
            }
            author = author == null ? author(line.text()) : author;
        }
        Dating.Sources sources = new Dating.Sources(
                StatedDates.read(title.line == 0 && matter.title() == null ? "" : title.text),
                dates.stream().filter(stated -> !stated.isEmpty()).toList(),
                fileDates(id, fileName),
                created);
        return new ReportHead(title.text, titleLines, author, sources);
    }

    /** The last part of the path without its ending and without the id that Notion appends. */
    private static String fileName(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean ending = dot > 0
                && name.length() - dot <= 9
                && name.substring(dot + 1).chars().anyMatch(Character::isLetter);
        return NOTION_ID
                .matcher(ending ? name.substring(0, dot) : name)
                .replaceFirst("")
                .strip();
    }

    /** Dates of the file's name, a folder such as {@code 2023/} giving the year if the name has none. */
    private static StatedDates fileDates(String id, String fileName) {
        StatedDates own = StatedDates.read(fileName);
        if (own.hasYear() || !id.contains("/")) {
            return own;
        }
        Integer year = StatedDates.read(id.substring(0, id.lastIndexOf('/')).replace('/', ' '))
                .year();
        return year == null ? own : new StatedDates(own.text(), year, own.week(), own.monthWeek());
    }

    private static Candidate title(List<Node> nodes, FrontMatter matter, String fileName) {
        List<Node> content =
                nodes.stream().filter(node -> !(node instanceof Node.Literal)).toList();
        List<Node.Heading> top = content.stream()
                .filter(Node.Heading.class::isInstance)
                .map(Node.Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .toList();
        if (!content.isEmpty()
                && content.getFirst() instanceof Node.Heading first
                && (looksLikeTitle(first.text()) || (first.level() == 1 && top.size() == 1))) {
            return new Candidate(first.text(), first.first());
        }
        if (!content.isEmpty() && content.getFirst() instanceof Node.Text text) {
            Optional<Line> line = text.lines().stream()
                    .limit(OPENING_LINES)
                    .filter(each -> each.text().length() <= LONGEST_TITLE
                            && looksLikeTitle(each.text())
                            && (each.equals(text.lines().getFirst()) || namesAReport(each.text()))
                            && !CREATED.matcher(each.text()).matches())
                    .findFirst();
            if (line.isPresent()) {
                String title =
                        SUBJECT.matcher(HeadingText.clean(line.get().text())).replaceFirst("");
                return new Candidate(title, line.get().number());
            }
        }
        if (matter.title() != null) {
            return new Candidate(matter.title(), 0);
        }
        if (content.size() > 1
                && content.getFirst() instanceof Node.Heading first
                && content.get(1) instanceof Node.Text below
                && datesAReport(below.lines().getFirst().text())) {
            return new Candidate(first.text(), first.first());
        }
        return top.stream()
                .filter(heading -> heading.first() <= FRONT_LINES && looksLikeTitle(heading.text()))
                .findFirst()
                .map(heading -> new Candidate(heading.text(), heading.first()))
                .orElse(new Candidate(fileName, 0));
    }

    /** A name above a line such as {@code Ops summary, w/e 16/11/2025} is a title, whatever it says. */
    private static boolean datesAReport(String line) {
        return namesAReport(line) && StatedDates.read(line).hasYear() && !line.matches(".*[。；;]$");
    }

    private static boolean namesAReport(String line) {
        return REPORT_WORDS.matcher(line.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean looksLikeTitle(String line) {
        boolean words = namesAReport(line);
        StatedDates stated = StatedDates.read(line);
        boolean sentence = line.matches(".*[。；;]$");
        return !sentence
                && (words || stated.week() != null || stated.hasYear())
                && HeadingKind.of(line) != HeadingKind.PLAN;
    }

    /** Lines of headings near the top that say the same as the title. */
    private static Set<Integer> repetitions(List<Node> nodes, Candidate title) {
        Set<Integer> lines = new HashSet<>();
        if (title.line > 0) {
            lines.add(title.line);
        }
        String wanted = bare(title.text);
        for (Node node : nodes) {
            if (node.first() > FRONT_LINES) {
                break;
            }
            if (node instanceof Node.Heading heading
                    && !wanted.isEmpty()
                    && bare(heading.text()).equals(wanted)) {
                lines.add(heading.first());
            }
        }
        return Set.copyOf(lines);
    }

    private static String bare(String text) {
        return FoldedText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The lines between the title and the first section. */
    private static List<Line> header(List<Node> nodes, Set<Integer> titleLines) {
        List<Line> lines = new ArrayList<>();
        for (Node node : nodes) {
            boolean section = node instanceof Node.Heading && !titleLines.contains(node.first());
            if (section || node.first() > FRONT_LINES || node instanceof Node.Item) {
                break;
            }
            if (lines.isEmpty() && node instanceof Node.Table table) {
                lines.addAll(cells(table));
            }
            if (node instanceof Node.Text text) {
                text.lines().stream()
                        .filter(line -> line.number() <= FRONT_LINES && !titleLines.contains(line.number()))
                        .filter(line -> !LineMark.of(line.text()).isMarked())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    /** A form at the top, label beside value; a longer table is no form. */
    private static List<Line> cells(Node.Table table) {
        if (table.rows().size() > MOST_FORM_ROWS) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        table.headers().forEach(cell -> lines.add(new Line(table.first(), cell.text())));
        table.rows().forEach(row -> row.cells().forEach(cell -> lines.add(new Line(row.line(), cell.text()))));
        return lines;
    }

    private static @Nullable String author(String line) {
        Matcher matcher = AUTHOR.matcher(line);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    private static @Nullable LocalDate day(String text) {
        return StatedDates.read(text)
                .days(1980)
                .map(days -> days.period().from())
                .filter(day -> day.getYear() > 1990)
                .orElse(null);
    }

    /** A title and its line; 0 if it stands in no line. */
    private record Candidate(String text, int line) {}

    /** The line of the title, if it stands in one. */
    Optional<Integer> firstTitleLine() {
        return titleLines.stream().min(Integer::compare);
    }
}
