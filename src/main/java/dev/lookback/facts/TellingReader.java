package dev.lookback.facts;

import dev.lookback.report.Block;
import dev.lookback.report.FieldLabel;
import dev.lookback.report.Report;
import dev.lookback.report.Section;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a report into what may be incidents: each event, each row of a table, each bullet, each paragraph; a paragraph that
 * tells of several days is cut where a sentence begins with a new one.
 */
final class TellingReader {
    private static final Pattern MARK = Pattern.compile(
            "^[\\s>#|]*(?:[-*+•·●]\\s+)?(?:[(]?\\d{1,2}[.)、](?![\\d])\\s*|[(]\\d{1,2}[)]\\s*|[①-⑳]\\s*)?(?:\\[[ x]\\]\\s*)?");

    private final Topics topics = new Topics();
    private final TableColumns columns = new TableColumns();
    private final WordList failure = WordList.load("failure.txt");

    List<Telling> read(Report report, ReadableText text) {
        List<Telling> tellings = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                add(report, text, section.path(), block, tellings);
            }
        }
        return tellings;
    }

    private void add(Report report, ReadableText text, List<String> path, Block block, List<Telling> tellings) {
        switch (block.kind()) {
            case EVENT -> tellings.add(text(text.stretch(block.span()), eventTopic(text, path, block)));
            case ROW -> tellings.add(row(text, block, topic(path, block)));
            case PARAGRAPH -> paragraphs(report, text.stretch(block.span()), topic(path, block), tellings);
            case ITEM -> item(report, text, path, block, tellings);
            case LITERAL -> {}
        }
    }

    /** An item that tells of a failure itself takes in what stands below it; otherwise each item below is looked at alone. */
    private void item(Report report, ReadableText text, List<String> path, Block block, List<Telling> tellings) {
        Stretch own = text.stretch(block.ownSpan());
        boolean broken = failure.in(own);
        if (block.children().isEmpty() || broken) {
            tellings.add(text(text.stretch(broken ? block.span() : block.ownSpan()), topic(path, block)));
        }
        if (!broken) {
            block.children().forEach(child -> add(report, text, path, child, tellings));
        }
    }

    private Topic topic(List<String> path, Block block) {
        List<String> headings = new ArrayList<>(path);
        headings.addAll(block.kind() == Block.Kind.ROW ? withoutHeader(block.context()) : block.context());
        return topics.of(headings);
    }

    private static List<String> withoutHeader(List<String> context) {
        return context.isEmpty() ? context : context.subList(0, context.size() - 1);
    }

    /** The heading of an event names it and does not say what the part is about, unless nothing else does. */
    private Topic eventTopic(ReadableText text, List<String> path, Block block) {
        List<String> outer = new ArrayList<>(path);
        boolean headed = !block.context().isEmpty()
                && text.stretch(block.span()).plain().stripLeading().startsWith("#");
        outer.addAll(headed ? withoutHeader(block.context()) : block.context());
        Topic topic = topics.of(outer);
        boolean says = topic.tellsIncidents() || !headed;
        return says
                ? topic
                : topics.of(block.context().getLast())
                        .filter(Topic::tellsIncidents)
                        .orElse(topic);
    }

    /** A text with labelled values, or without any. */
    Telling text(Stretch whole, Topic topic) {
        Stretch words = withoutMark(whole);
        List<Labelled> labelled = new ArrayList<>();
        int first = words.to();
        for (FieldLabel.Found found : FieldLabel.find(words.plain())) {
            first = Math.min(first, words.from() + found.start());
            labelled.add(new Labelled(found.label(), words.cut(found.valueStart(), found.valueEnd())));
        }
        Stretch narrative = new Stretch(words.source(), words.from(), first);
        return new Telling(words, withoutOpening(narrative), labelled, topic, false);
    }

    /** An opening bracket or a list mark before the first label belongs to the label. */
    private static Stretch withoutOpening(Stretch narrative) {
        String folded = narrative.folded();
        int end = folded.length();
        while (end > 0 && "【[(#*->|｜· \n".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        Matcher number =
                Pattern.compile("(?:^|\\n)\\s*\\d{1,2}[.)、]?$").matcher(folded).region(0, end);
        return narrative.cut(0, number.find() ? number.start() : end);
    }

    private static Stretch withoutMark(Stretch whole) {
        Matcher mark = MARK.matcher(whole.folded());
        return mark.lookingAt() ? whole.cut(mark.end(), whole.length()) : whole;
    }

    private Telling row(ReadableText text, Block block, Topic topic) {
        Stretch whole = text.stretch(block.span());
        List<Labelled> labelled = new ArrayList<>();
        for (Block.Cell cell : block.cells()) {
            Stretch value = text.stretch(cell.span());
            columns.label(cell.header()).ifPresent(label -> labelled.add(new Labelled(label, value)));
        }
        return new Telling(whole, whole.cut(0, 0), labelled, topic, true);
    }

    /** A paragraph is one telling unless later sentences begin with days of their own. */
    private void paragraphs(Report report, Stretch whole, Topic topic, List<Telling> tellings) {
        Telling one = text(whole, topic);
        if (!one.labelled().isEmpty()) {
            tellings.add(one);
            return;
        }
        List<Integer> starts = starts(report, one.whole());
        for (int at = 0; at < starts.size(); at++) {
            int end = at + 1 < starts.size() ? starts.get(at + 1) : one.whole().to();
            tellings.add(text(new Stretch(whole.source(), starts.get(at), end), topic));
        }
    }

    private static List<Integer> starts(Report report, Stretch whole) {
        List<Integer> starts = new ArrayList<>(List.of(whole.from()));
        List<Timed> days = Timed.in(whole, report).stream()
                .filter(time -> time.hasDay() && !time.mention().future())
                .toList();
        int sentence = 0;
        int day = 0;
        for (Clause clause : Clauses.of(whole)) {
            while (day < days.size()
                    && days.get(day).words().to() <= clause.words().from()) {
                day++;
            }
            boolean begins = day < days.size()
                    && days.get(day).words().from() - clause.words().from() <= 10
                    && days.get(day).words().from() >= clause.words().from();
            if (clause.sentence() != sentence && begins) {
                starts.add(clause.words().from());
            }
            sentence = clause.sentence();
        }
        return starts;
    }

    /** Where a span of a block lies. */
    static SourceSpan lines(Report report, Stretch whole) {
        SourceSpan span = whole.span();
        return report.text().lines(span.firstLine(), span.lastLine());
    }
}
