package dev.lookback.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from headings what a part of a report is about; the words stand in {@code headings.tsv}.
 *
 * <p>{@code 二、生产事件} is {@link Topic#INCIDENTS}; below {@code 生产故障} a heading {@code 故障一} is too, and {@code INC-259: nobody
 * was paged}, which says nothing, takes over what stands above it.
 */
final class Topics {
    /** {@code 一、}, {@code 3.}, {@code (2)}, {@code A.}, {@code ①} before a heading's words. */
    private static final Pattern NUMBER = Pattern.compile(
            "^[\\s#>*\\-]*(?:[(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)、.:](?!\\d)|\\d{1,2}\\s|[①-⑳])?\\s*");

    private static final Pattern EDGES = Pattern.compile("^[\\s【\\[「]+|[\\s】\\]」:]+$|[(][^()]*[)]$");
    private static final int LONGEST_HEADING = 40;

    private final List<Entry> entries = WordList.lines("headings.tsv").stream()
            .map(line -> line.split("\t", 2))
            .map(columns -> Entry.of(Topic.valueOf(columns[0]), List.of(columns[1].split("\\|", -1))))
            .toList();

    /** The topic of the innermost heading that says anything. */
    Topic of(List<String> path) {
        return path.reversed().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Topic.OTHER);
    }

    /** What one heading says; empty if it says nothing. */
    Optional<Topic> of(String heading) {
        String words = words(heading);
        return entries.stream()
                .filter(entry -> entry.matches(words))
                .map(Entry::topic)
                .findFirst();
    }

    /** The topic of a line of its own that reads like a heading: short, no time, no verb behind a colon. */
    Optional<Topic> ofLine(String line) {
        return line.strip().length() > LONGEST_HEADING ? Optional.empty() : of(line);
    }

    /** Folded, without numbers, brackets and a colon around it. */
    static String words(String heading) {
        String words = NUMBER.matcher(ReadableText.fold(heading)).replaceFirst("");
        String previous = "";
        while (!previous.equals(words)) {
            previous = words;
            words = EDGES.matcher(words).replaceAll("");
        }
        return words.strip();
    }

    private record Entry(Topic topic, Set<String> whole, WordList inside) {
        static Entry of(Topic topic, List<String> words) {
            Set<String> whole = new HashSet<>();
            List<String> inside = new ArrayList<>();
            words.forEach(word -> {
                if (word.startsWith("=")) {
                    whole.add(word.substring(1));
                } else {
                    inside.add(word);
                    inside.add(word + "s");
                }
            });
            return new Entry(topic, Set.copyOf(whole), WordList.of(inside));
        }

        boolean matches(String words) {
            return whole.contains(words) || inside.in(words);
        }
    }
}
