package dev.lookback.chunk;

import dev.lookback.report.SourceSpan;
import dev.lookback.report.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a span that is too long: between lines where it can, between sentences or clauses where it must. */
final class SentenceSplitter {
    private final SourceText source;
    private final TokenBudget budget;

    SentenceSplitter(SourceText source, TokenBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    /** Spans in order, together all of the span but white space; the span itself if it fits. */
    List<SourceSpan> split(SourceSpan span) {
        if (budget.fits(source.slice(span))) {
            return List.of(span);
        }
        return pack(segments(span));
    }

    /** Whole lines, and the sentences of lines that are too long by themselves. */
    private List<SourceSpan> segments(SourceSpan span) {
        List<SourceSpan> segments = new ArrayList<>();
        for (int number = span.firstLine(); number <= span.lastLine(); number++) {
            SourceSpan line = source.lines(number, number);
            int start = Math.max(line.start(), span.start());
            int end = Math.min(line.end(), span.end());
            if (source.text().substring(start, end).isBlank()) {
                continue;
            }
            if (budget.fits(source.text().substring(start, end))) {
                segments.add(source.span(start, end));
            } else {
                sentences(start, end, segments);
            }
        }
        return segments;
    }

    private void sentences(int start, int end, List<SourceSpan> segments) {
        int from = start;
        for (int at = start; at < end; at++) {
            if (endsSentence(at, end)) {
                add(from, at + 1, segments);
                from = at + 1;
            }
        }
        add(from, end, segments);
    }

    private boolean endsSentence(int at, int end) {
        char character = source.text().charAt(at);
        char next = at + 1 < end ? source.text().charAt(at + 1) : ' ';
        if ("。！？；".indexOf(character) >= 0) {
            return "”’」』）)\"'".indexOf(next) < 0;
        }
        return ".!?;".indexOf(character) >= 0 && Character.isWhitespace(next);
    }

    /** A sentence that is still too long is halved near a comma or space, again and again. */
    private void add(int from, int to, List<SourceSpan> segments) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(source.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        String text = source.text().substring(start, end);
        if (budget.fits(text) || text.length() < 2) {
            segments.add(source.span(start, end));
            return;
        }
        int middle = start + half(text);
        add(start, middle, segments);
        add(middle, end, segments);
    }

    private static int half(String text) {
        int middle = text.length() / 2;
        for (int distance = 0; distance < text.length() / 4; distance++) {
            for (int at : new int[] {middle + distance, middle - distance}) {
                if (at > 0 && "，,、；;：: \t".indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        boolean insidePair = Character.isLowSurrogate(text.charAt(middle)) && middle > 1;
        return insidePair ? middle - 1 : middle;
    }

    /** Joins neighbours while they fit together. */
    private List<SourceSpan> pack(List<SourceSpan> segments) {
        List<SourceSpan> packed = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= segments.size(); at++) {
            if (at == segments.size() || !budget.fits(join(segments, from, at))) {
                packed.add(source.span(
                        segments.get(from).start(), segments.get(at - 1).end()));
                from = at;
            }
        }
        return packed;
    }

    private String join(List<SourceSpan> segments, int from, int last) {
        return source.text()
                .substring(segments.get(from).start(), segments.get(last).end());
    }
}
