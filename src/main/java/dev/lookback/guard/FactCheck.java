package dev.lookback.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds days, figures and names against the cited sources. All that one part of a sentence states must stand together in one
 * source, and a figure must stand in a source of what was named before it: else digits of one incident could be told of
 * another.
 */
final class FactCheck {
    private static final Pattern SUM = Pattern.compile(
            "共|总|合计|累计|一共|平均|其中|分别|各|in all|in total|altogether|total|together|average|each|respectively");

    private final TextReading.Reader reader;

    FactCheck(TextReading.Reader reader) {
        this.reader = reader;
    }

    /** @param count the computed number of incidents, which needs no other source; null if there is none */
    List<Fault> check(String sentence, List<SourceFacts> cited, @Nullable Integer count) {
        Set<SourceFacts> spokenOf = new HashSet<>(cited);
        List<Fault> faults = new ArrayList<>();
        for (String words : TextReading.clauses(sentence)) {
            Map<SourceFacts, List<Fault>> bySource = new HashMap<>();
            TextReading reading = null;
            for (SourceFacts source : cited) {
                reading = reader.read(words, source.reference());
                bySource.put(source, new Clause(reading, count).faults(source));
            }
            Set<SourceFacts> bearing = new HashSet<>();
            bySource.forEach((source, found) -> {
                if (found.isEmpty()) {
                    bearing.add(source);
                }
            });
            if (bearing.isEmpty()) {
                faults.addAll(fewest(bySource));
            } else if (reading != null && reading.hasAnchor()) {
                spokenOf = bearing;
            } else if (reading != null && !reading.figures().isEmpty()) {
                Set<SourceFacts> both = new HashSet<>(bearing);
                both.retainAll(spokenOf);
                if (both.isEmpty() && !SUM.matcher(reading.folded()).find()) {
                    faults.add(new Fault(Fault.Kind.FIGURE, words));
                }
            }
        }
        return faults;
    }

    private static List<Fault> fewest(Map<SourceFacts, List<Fault>> bySource) {
        return bySource.values().stream()
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
