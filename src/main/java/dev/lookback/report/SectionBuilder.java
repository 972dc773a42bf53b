package dev.lookback.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the units of a report, keeps the path of headings, and lays down the blocks of each section. */
final class SectionBuilder {
    private final BlockMaker blocks;
    private final UnitTimes times;
    private final EventFinder events;
    private final HeadedEvents headed;
    private final Set<Integer> titleLines;
    private final HeadingPath path = new HeadingPath();
    private final SectionList sections;

    /**
     * @param titleLines lines that repeat the report's title, which are no part of any path
     */
    SectionBuilder(SourceText source, Anchor anchor, Set<Integer> titleLines) {
        blocks = new BlockMaker(source);
        times = new UnitTimes(anchor);
        events = new EventFinder(times);
        headed = new HeadedEvents(times);
        this.titleLines = titleLines;
        sections = new SectionList(source);
    }

    List<Section> build(List<Unit> units) {
        titleLines.forEach(line -> sections.cover(line, line));
        scan(units, List.of());
        return sections.finish();
    }

    private void scan(List<Unit> units, List<String> context) {
        BitSet dated = times.datedRuns(units);
        int floor = path.depth();
        boolean listSeen = false;
        int at = 0;
        while (at < units.size()) {
            Unit unit = units.get(at);
            if (unit.kind() == Unit.Kind.HEADING) {
                at = heading(units, at);
                floor = path.depth();
                listSeen = false;
                continue;
            }
            if (listSeen && unit.isPlain()) {
                path.leaveLeadIn(floor);
            }
            if (unit.kind() == Unit.Kind.ITEM) {
                path.leaveStyle("item " + unit.style(), floor);
            }
            listSeen = path.endsWithLeadIn() && !unit.isPlain();
            at = next(units, at, context, dated.get(at), floor);
        }
        path.leaveTo(Math.min(floor, path.depth()));
    }

    private int next(List<Unit> units, int at, List<String> context, boolean dated, int floor) {
        Unit unit = units.get(at);
        EventFinder.Above above = above(context);
        int end = events.end(units, at, above, dated);
        if (end > at) {
            add(blocks.event(unit.first(), units.get(end - 1).last(), context));
            return end;
        }
        Optional<SectionOpening> opening = SectionOpening.of(units, at);
        if (opening.isPresent()) {
            open(unit, opening.get(), context, floor);
        } else {
            plain(unit, context, above);
        }
        return at + 1;
    }

    private int heading(List<Unit> units, int at) {
        Unit unit = units.get(at);
        int level = unit.node() instanceof Node.Heading heading ? heading.level() : 1;
        path.leaveLevel(level);
        if (titleLines.contains(unit.first())) {
            int last = headed.reportEnd(units, at);
            if (last > at) {
                add(blocks.event(unit.first(), units.get(last - 1).last(), List.of(unit.head())));
            }
            return Math.max(last, at + 1);
        }
        int end = headed.end(units, at, HeadingKind.of(path.texts()));
        if (end > at) {
            add(blocks.event(unit.first(), units.get(end - 1).last(), List.of(unit.head())));
        } else {
            sections.cover(unit.first(), unit.last());
        }
        path.enterHeading(level, unit.head());
        return Math.max(end, at + 1);
    }

    private void open(Unit unit, SectionOpening opening, List<String> context, int floor) {
        path.enterSection(opening.style(), opening.title(), opening.leadIn(), floor);
        int depth = path.depth();
        List<String> below = context;
        if (opening.keepsLine()) {
            add(blocks.lines(unit, unit.lines(), context));
            below = with(context, unit.head());
        } else {
            sections.coverOpening(unit.first(), path.texts());
            List<Line> rest = unit.lines().subList(1, unit.lines().size());
            if (!rest.isEmpty()) {
                add(blocks.lines(null, rest, context));
            }
        }
        if (!unit.children().isEmpty()) {
            scan(unit.children(), below);
            path.leaveTo(depth - 1);
        }
    }

    private void plain(Unit unit, List<String> context, EventFinder.Above above) {
        switch (unit.kind()) {
            case TABLE -> table(unit, context);
            case LITERAL, HEADING -> add(blocks.literal(unit.first(), unit.last()));
            case TEXT, ITEM -> {
                if (unit.lines().isEmpty()) {
                    scan(unit.children(), context);
                } else if (blocks.hasTable(unit.children()) || events.containsEvent(unit.children(), above)) {
                    named(unit, context);
                } else {
                    add(blocks.tree(unit, context));
                }
            }
        }
    }

    /** An item whose children stand for themselves: a mere name of what follows becomes a heading, a statement stays. */
    private void named(Unit unit, List<String> context) {
        int depth = path.depth();
        if (SectionOpening.isName(unit)) {
            path.enterSection("item " + unit.style(), HeadingText.clean(unit.head()), false, depth);
            sections.coverOpening(unit.first(), path.texts());
            scan(unit.children(), context);
        } else {
            add(blocks.lines(unit, unit.lines(), context));
            scan(unit.children(), with(context, unit.head()));
        }
        path.leaveTo(depth);
    }

    private void table(Unit unit, List<String> context) {
        if (unit.node() instanceof Node.Table table) {
            if (blocks.isFieldTable(table)) {
                add(blocks.event(table.first(), table.last(), context));
                return;
            }
            blocks.rows(table, context).forEach(this::add);
            sections.coverHeader(table);
        }
    }

    private EventFinder.Above above(List<String> context) {
        List<String> headings = with(path.texts(), context.toArray(String[]::new));
        boolean day = !headings.isEmpty() && times.isDay(headings.getLast());
        return new EventFinder.Above(HeadingKind.of(headings), day);
    }

    private void add(Block block) {
        sections.add(path.texts(), block);
    }

    private static List<String> with(List<String> list, String... more) {
        List<String> all = new ArrayList<>(list);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
