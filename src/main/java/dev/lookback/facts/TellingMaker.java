package dev.lookback.facts;

import dev.lookback.facts.Telling.Shape;
import dev.lookback.report.Block;
import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text or a table row apart into its labelled values and the narrative without labels. */
final class TellingMaker {
    private static final Pattern MARK = Pattern.compile("^[\\s>#|]*(?:[-*+•·●]\\s+)?"
            + "(?:[(]?\\d{1,2}[.)、](?![\\d])\\s*|[(]\\d{1,2}[)]\\s*|[(][一二三四五六七八九十]{1,3}[)]\\s*|[①-⑳]\\s*|[A-Z]\\d{1,2}[.、]\\s+)?"
            + "(?:\\d{1,2}(?:\\.\\d{1,2}){1,2}\\s+(?=\\d{1,2}[/月.-]\\d))?(?:\\[[ x]\\]\\s*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,2}[.、]?\\s+(?=\\p{L})");
    private static final Pattern CHAPTER = Pattern.compile("\\s*[一二三四五六七八九十]{1,2}、");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:^|\\n)\\s*\\d{1,2}[.)、]?$");
    /** {@code 项 | 内容} above a row of dashes. */
    private static final Pattern TABLE_HEAD = Pattern.compile("[^\\n|]{0,20}(?:\\|[^\\n|]{0,20}){1,3}\\n[|: ]*-{2,}");

    /** What parts fields in one line, {@code 影响：… / 根因：… / 措施：…}. */
    private static final Pattern SEPARATOR_AT_END = Pattern.compile("\\s*(?:\\s/|[|｜;；])\\s*$");

    private static final String OPENING = "【[(#*->|｜· \n";
    private static final int LONGEST_LABEL = 12;

    /** From so many sentences on a value tells a story. */
    private static final int STORY = 4;

    private final Topics topics;
    private final TableColumns columns = new TableColumns();
    private final OtherFields others = new OtherFields();

    TellingMaker(Topics topics) {
        this.topics = topics;
    }

    /** A text with labelled values, or without any. */
    Telling text(Stretch whole, Topic topic, Shape shape) {
        Stretch words = withoutMark(whole);
        List<FieldLabel.Found> found = FieldLabel.find(words.plain());
        if (found.stream().noneMatch(TellingMaker::isOfEvents)) {
            return new Telling(words, withoutLabel(words, found), List.of(), topic, shape);
        }
        Stretch narrative = words.cut(0, found.getFirst().start());
        if (isStory(words, found)) {
            return new Telling(words, words.cut(0, found.getFirst().valueEnd()), rest(words, found), topic, shape);
        }
        return new Telling(words, withoutHeading(withoutOpening(narrative)), labels(words), topic, shape);
    }

    /** A name with steps below it, which are its timeline, and what follows them. */
    Telling steps(Stretch whole, StepLines.Found told, Topic topic) {
        Stretch words = withoutMark(whole);
        Stretch name = withoutNumber(withoutMark(told.name()));
        List<FieldLabel.Found> above = FieldLabel.find(name.plain());
        Stretch rest = new Stretch(whole.source(), told.lines().to(), whole.to());
        List<FieldLabel.Found> below = FieldLabel.find(rest.plain());
        int end = below.isEmpty() ? whole.to() : rest.from() + below.getFirst().start();
        List<Labelled> labelled = new ArrayList<>(labels(name));
        labelled.add(new Labelled(
                FieldLabel.TIMELINE,
                withoutOpening(new Stretch(whole.source(), told.lines().from(), end)),
                ""));
        labelled.addAll(labels(rest));
        Stretch title = above.isEmpty()
                ? name
                : withoutOpening(name.cut(0, above.getFirst().start()));
        return new Telling(words, title.bare(), labelled, topic, Shape.EVENT);
    }

    /** A row of a table; what its headers name are its labelled values. */
    Telling row(ReadableText text, Block block, Topic topic) {
        Stretch whole = text.stretch(block.span());
        List<Labelled> labelled = new ArrayList<>();
        for (Block.Cell cell : block.cells()) {
            cell(text.stretch(cell.span()), cell.header(), labelled);
        }
        return new Telling(
                whole, whole.cut(0, 0), tellsAnEvent(labelled) ? others.told(labelled) : labelled, topic, Shape.ROW);
    }

    /** Enough known columns to look at those with other headers. */
    private static boolean tellsAnEvent(List<Labelled> labelled) {
        long telling = labelled.stream()
                .map(Labelled::label)
                .filter(FieldLabel::tellsAnEvent)
                .distinct()
                .count();
        boolean timed = labelled.stream().anyMatch(field -> field.label() == FieldLabel.TIME);
        return telling >= 2 || (telling == 1 && timed);
    }

    /** {@code ## What happened} with paragraphs below, and no label that says why: the whole story, not a symptom. */
    private static boolean isStory(Stretch words, List<FieldLabel.Found> found) {
        FieldLabel.Found first = found.getFirst();
        boolean story = first.label() == FieldLabel.SYMPTOM || first.label() == FieldLabel.TITLE;
        boolean why = found.stream().anyMatch(field -> field.label() == FieldLabel.CAUSE);
        return story && !why && sentences(words.cut(first.valueStart(), first.valueEnd())) >= STORY;
    }

    private static int sentences(Stretch value) {
        return (int)
                Clauses.of(value).stream().mapToInt(Clause::sentence).distinct().count();
    }

    private List<Labelled> rest(Stretch words, List<FieldLabel.Found> found) {
        return labels(words).subList(1, found.size());
    }

    private static boolean isOfEvents(FieldLabel.Found field) {
        return field.label().tellsAnEvent() || field.label() == FieldLabel.TIME;
    }

    /** {@code 复盘：上次停车…} without the label, which says nothing about an event. */
    private static Stretch withoutLabel(Stretch words, List<FieldLabel.Found> found) {
        boolean opens = !found.isEmpty() && found.getFirst().start() <= 1;
        return opens ? words.cut(found.getFirst().valueStart(), words.length()) : words;
    }

    /** {@code 一、故障情况} on the line before the first field is the heading of the part. */
    private Stretch withoutHeading(Stretch narrative) {
        boolean heading = CHAPTER.matcher(narrative.folded()).lookingAt()
                && topics.ofLine(narrative.plain()).isPresent();
        return heading ? narrative.cut(narrative.length(), narrative.length()) : narrative;
    }

    /** An opening bracket or a list mark before the first label belongs to the label. */
    private static Stretch withoutOpening(Stretch narrative) {
        String folded = narrative.folded();
        int end = folded.length();
        while (end > 0 && OPENING.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        Matcher number = NUMBER_AT_END.matcher(folded).region(0, end);
        return TABLE_HEAD.matcher(folded).lookingAt()
                ? narrative.cut(0, 0)
                : withoutSeparator(narrative.cut(0, number.find() ? number.start() : end));
    }

    /** {@code 2.1 企业网银登录缓慢}. */
    private static Stretch withoutNumber(Stretch name) {
        Matcher number = NUMBER.matcher(name.folded());
        return number.lookingAt() ? name.cut(number.end(), name.length()) : name;
    }

    private static Stretch withoutMark(Stretch whole) {
        Matcher mark = MARK.matcher(whole.folded());
        return mark.lookingAt() ? whole.cut(mark.end(), whole.length()) : whole;
    }

    /** A cell holds what its header says, or labelled values of its own: {@code 原因：… 处置：…}. */
    private void cell(Stretch value, String header, List<Labelled> labelled) {
        List<Labelled> own = labels(value);
        boolean opens = own.stream().anyMatch(field -> field.label().tellsAnEvent())
                && own.getFirst().value().from() - value.from() < LONGEST_LABEL;
        if (opens) {
            labelled.addAll(own);
        } else {
            labelled.add(
                    new Labelled(columns.label(header).orElse(FieldLabel.OTHER), value, ReadableText.fold(header)));
        }
    }

    private static Stretch withoutSeparator(Stretch value) {
        Matcher separator = SEPARATOR_AT_END.matcher(value.plain());
        return separator.find() ? value.cut(0, separator.start()) : value;
    }

    private List<Labelled> labels(Stretch words) {
        return others.told(FieldLabel.find(words.plain()).stream()
                .map(found -> new Labelled(
                        found.label(),
                        withoutSeparator(words.cut(found.valueStart(), found.valueEnd())),
                        words.cut(found.start(), found.valueStart()).folded()))
                .toList());
    }
}
