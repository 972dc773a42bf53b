package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a column of an incident table holds, from its header: {@code 故障现象}, {@code Started (UTC)}, {@code Who felt it}.
 *
 * <p>Beside the labels that texts may carry, the shorter headers of {@code columns.tsv} count.
 */
final class TableColumns {
    private static final Pattern NOISE = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]|[\\s*_:]+$|^[\\s*_]+");

    private final Map<String, FieldLabel> headers = new HashMap<>();
    private final Map<FieldLabel, WordList> inside = new LinkedHashMap<>();

    TableColumns() {
        Map<FieldLabel, List<String>> words = new LinkedHashMap<>();
        for (String line : WordList.lines("columns.tsv")) {
            String[] columns = line.split("\t", 2);
            FieldLabel label = FieldLabel.valueOf(columns[0]);
            for (String header : columns[1].split("\\|", -1)) {
                if (header.startsWith("~")) {
                    words.computeIfAbsent(label, one -> new ArrayList<>()).add(header.substring(1));
                } else {
                    headers.putIfAbsent(ReadableText.fold(header), label);
                }
            }
        }
        words.forEach((label, list) -> inside.put(label, WordList.of(list)));
    }

    Optional<FieldLabel> label(String header) {
        String words = NOISE.matcher(ReadableText.fold(header)).replaceAll("").strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        FieldLabel known = headers.get(words);
        if (known != null) {
            return Optional.of(known);
        }
        List<FieldLabel.Found> found = FieldLabel.find(words + ": x");
        if (!found.isEmpty() && found.getFirst().start() == 0) {
            return Optional.of(found.getFirst().label());
        }
        return inside.entrySet().stream()
                .filter(entry -> entry.getValue().in(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
