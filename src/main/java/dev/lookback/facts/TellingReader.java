package dev.lookback.facts;

import dev.lookback.facts.Telling.Shape;
import dev.lookback.report.Block;
import dev.lookback.report.FieldLabel;
import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a report and takes out what may be incidents: each event, each row of a table, each bullet, each
 * paragraph; a text that tells of several days is cut by {@link DayCutter}.
 */
final class TellingReader {
    private static final int LONGEST_LEAD_IN = 40;

    /** {@code 本周运行平稳，发生生产事件两起。} above them. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:发生|出现|出过|出了|共有?|有|处置|记录)[^,。;:]{0,10}(?:事件|故障|事故|问题|异常)[^,。;:]{0,3}[一二两三四五六七八九十\\d]{1,2}\\s?(?:起|件|次|个|例|项)[。:]?$");

    private final Topics topics;
    private final TellingMaker maker;
    private final LogLines log = new LogLines();
    private final StepLines steps = new StepLines();
    private final Episodes episodes = new Episodes();
    private final WordList failure = WordList.load("failure.txt");

    TellingReader(Topics topics) {
        this.topics = topics;
        maker = new TellingMaker(topics);
    }

    List<Telling> read(Report report, ReadableText text) {
        Walk walk = new Walk(report, text);
        for (Section section : report.sections()) {
            walk.leadIn = null;
            for (Block block : section.blocks()) {
                walk.add(section.path(), block);
            }
        }
        return log.join(walk.tellings, report, maker);
    }

    private final class Walk {
        private final ReadableText text;
        private final Report report;
        private final DayCutter cutter;
        private final List<Telling> tellings = new ArrayList<>();

        /** A short line that announces the list behind it: {@code 附：割接过程（计划内）}. */
        private @Nullable String leadIn;

        private List<String> above = List.of();

        /** The day that stands above what is being read. */
        private @Nullable LocalDate day;

        Walk(Report report, ReadableText text) {
            this.text = text;
            this.report = report;
            cutter = new DayCutter(report);
            day = cutter.above(above);
        }

        void add(List<String> path, Block block) {
            Stretch whole = text.stretch(block.span());
            List<String> headings = new ArrayList<>(path);
            headings.addAll(block.context());
            if (!headings.equals(above)) {
                above = headings;
                day = cutter.above(headings);
            }
            switch (block.kind()) {
                case EVENT -> event(path, whole, eventTopic(whole, path, block));
                case ROW -> tell(maker.row(text, block, topic(path, withoutLast(block.context()))));
                case PARAGRAPH -> paragraph(path, whole, topic(path, block.context()));
                case ITEM -> item(path, block);
                case LITERAL -> {}
            }
        }

        private void event(List<String> path, Stretch whole, Topic topic) {
            Telling one = maker.text(withTitle(path, whole), topic, Shape.EVENT);
            Optional<StepLines.Found> told = steps.in(whole, report)
                    .filter(found -> !isInField(one, found.lines()))
                    .filter(found -> topic.tellsIncidents() || failure.in(found.name()));
            if (told.isPresent()) {
                tell(maker.steps(whole, told.get(), topic));
            } else if (one.eventLabels() > 0
                    || (!one.labelled().isEmpty() && whole.folded().startsWith("#"))) {
                tell(one);
            } else {
                cutter.lines(whole).forEach(part -> episodes(part, topic, Shape.EVENT));
            }
        }

        /** {@code 处置：} with times on the lines below: the field says what they are. */
        private static boolean isInField(Telling telling, Stretch lines) {
            return telling.labelled().stream()
                    .anyMatch(field ->
                            field.label().tellsAnEvent() && field.value().holds(lines));
        }

        /** {@code #### P1 – payouts stuck} above a table that tells all but the name. */
        private Stretch withTitle(List<String> path, Stretch whole) {
            boolean table = whole.plain().stripLeading().startsWith("|");
            boolean named = FieldLabel.find(whole.plain()).stream()
                    .anyMatch(field -> field.label() == FieldLabel.TITLE || field.label() == FieldLabel.SYMPTOM);
            int heading =
                    !table || named || path.isEmpty() ? -1 : text.plain().lastIndexOf(path.getLast(), whole.from());
            boolean above = heading >= 0
                    && new Stretch(text, heading + path.getLast().length(), whole.from()).isBlank()
                    && failure.in(
                            new Stretch(text, heading, heading + path.getLast().length()));
            return above ? new Stretch(text, heading, whole.to()) : whole;
        }

        private void paragraph(List<String> path, Stretch whole, Topic topic) {
            if (InlinePlans.announces(whole)) {
                return;
            }
            String line = whole.folded().strip();
            boolean announces = line.startsWith("附") || line.endsWith(":") || line.endsWith(")");
            boolean prose = line.indexOf(',') >= 0 && !line.startsWith("附");
            Matcher counted = COUNTED.matcher(line);
            leadIn = counted.find()
                    ? counted.group()
                    : announces && !prose && line.length() <= LONGEST_LEAD_IN ? line : null;
            Telling one = maker.text(withHeading(path, whole, topic), topic, Shape.PROSE);
            if (!one.labelled().isEmpty() || topic == Topic.CORRECTIONS) {
                tell(one);
            } else {
                cutter.sentences(whole).forEach(part -> episodes(part, topic, Shape.PROSE));
            }
        }

        /** {@code ## Correction: billing replica, 14 January}: the heading names what the first paragraph is about. */
        private Stretch withHeading(List<String> path, Stretch whole, Topic topic) {
            if (topic != Topic.CORRECTIONS
                    || path.isEmpty()
                    || !cutter.hasDay(path.getLast())
                    || cutter.hasDay(whole.plain())) {
                return whole;
            }
            int heading = text.plain().lastIndexOf(path.getLast(), whole.from());
            boolean first =
                    heading >= 0 && new Stretch(text, heading + path.getLast().length(), whole.from()).isBlank();
            return first ? new Stretch(text, heading, whole.to()) : whole;
        }

        /** An item that tells of a failure takes in what stands below it; otherwise each item below is looked at alone. */
        private void item(List<String> path, Block block) {
            boolean broken = failure.in(text.stretch(block.ownSpan())) || namesAnEvent(path, block);
            if (block.children().isEmpty() || broken) {
                Stretch words = text.stretch(broken ? block.span() : block.ownSpan());
                item(words, topic(path, block.context()));
            }
            if (!broken) {
                block.children().forEach(child -> add(path, child));
            }
        }

        /** {@code **短信轨迹（接上周 4/10 14:20）**} with what became of it below. */
        private boolean namesAnEvent(List<String> path, Block block) {
            Stretch own = text.stretch(block.ownSpan());
            return !block.children().isEmpty()
                    && own.length() <= LONGEST_LEAD_IN
                    && topic(path, block.context()).tellsIncidents()
                    && cutter.hasDay(own.plain())
                    && !Timed.isMereDay(own.plain(), ReportCalendar.find(own.plain(), report));
        }

        private void item(Stretch words, Topic topic) {
            Telling one = maker.text(words, topic, Shape.ITEM);
            if (one.labelled().isEmpty() && topic != Topic.CORRECTIONS) {
                episodes(words, topic, Shape.ITEM);
            } else {
                tell(one);
            }
        }

        private void episodes(Stretch words, Topic topic, Shape shape) {
            for (Episodes.Part part : episodes.cut(words, Timed.in(words, report))) {
                tell(maker.text(part.words(), topic, shape).on(part.day()));
            }
        }

        private void tell(Telling telling) {
            tellings.add(telling.day() == null ? telling.on(day) : telling);
        }

        private Topic topic(List<String> path, List<String> context) {
            List<String> headings = new ArrayList<>(path);
            if (leadIn != null) {
                headings.add(leadIn);
            }
            headings.addAll(context);
            return topics.of(headings);
        }

        /** The heading of an event names it and does not say what the part is about, unless nothing else does. */
        private Topic eventTopic(Stretch whole, List<String> path, Block block) {
            boolean headed =
                    !block.context().isEmpty() && whole.plain().stripLeading().startsWith("#");
            if (whole.plain().stripLeading().startsWith("【")) {
                leadIn = null;
            }
            Topic topic = topic(path, headed ? withoutLast(block.context()) : block.context());
            return topic.tellsIncidents() || !headed
                    ? topic
                    : topics.of(block.context().getLast())
                            .filter(Topic::tellsIncidents)
                            .orElse(topic);
        }
    }

    private static List<String> withoutLast(List<String> context) {
        return context.isEmpty() ? context : context.subList(0, context.size() - 1);
    }
}
