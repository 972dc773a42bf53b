package dev.lookback.facts;

import dev.lookback.report.Block;
import dev.lookback.report.Report;
import dev.lookback.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through a report bullet by bullet; each is an entry of its own, whatever is nested below it. */
final class EntryReader {
    private static final Pattern MARK = Pattern.compile(
            "^[\\s>]*(?:[-*+•·●]\\s+)?(?:\\[[ x]\\]\\s*)?(?:[(]?\\d{1,2}[.)、](?![\\d])\\s*|[(]\\d{1,2}[)]\\s*|[①-⑳]\\s*)?");

    private final Topics topics;

    EntryReader(Topics topics) {
        this.topics = topics;
    }

    List<Entry> read(Report report, ReadableText text) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                add(text, section.path(), block, entries);
            }
        }
        return entries;
    }

    private void add(ReadableText text, List<String> path, Block block, List<Entry> entries) {
        List<String> headings = new ArrayList<>(path);
        boolean row = block.kind() == Block.Kind.ROW;
        int above = row && !block.context().isEmpty()
                ? block.context().size() - 1
                : block.context().size();
        headings.addAll(block.context().subList(0, above));
        Topic topic = topics.of(headings);
        if (row) {
            entries.add(new Entry(text.stretch(block.span()), block, topic, headings, above));
        } else if (block.kind() != Block.Kind.LITERAL) {
            for (Stretch line : lines(text.stretch(block.ownSpan()), block.kind())) {
                entries.add(new Entry(line, null, topic, headings, above));
            }
        }
        block.children().forEach(child -> add(text, path, child, entries));
    }

    /** An event is taken line by line: outside incidents it is a list that happens to begin with dates. */
    private static List<Stretch> lines(Stretch words, Block.Kind kind) {
        if (kind != Block.Kind.EVENT) {
            return List.of(withoutMark(words));
        }
        List<Stretch> lines = new ArrayList<>();
        int start = 0;
        String plain = words.plain();
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || plain.charAt(at) == '\n') {
                Stretch line = withoutMark(words.cut(start, at));
                boolean heading = plain.startsWith("#", start);
                if (!line.isBlank() && !heading) {
                    lines.add(line);
                }
                start = at + 1;
            }
        }
        return lines;
    }

    private static Stretch withoutMark(Stretch whole) {
        Matcher mark = MARK.matcher(whole.folded());
        return (mark.lookingAt() ? whole.cut(mark.end(), whole.length()) : whole).stripped();
    }
}
