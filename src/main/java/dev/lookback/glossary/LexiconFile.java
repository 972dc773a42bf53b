package dev.lookback.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of {@code lexicon.tsv} and collects everything that is wrong with them before it complains. */
final class LexiconFile {
    private final String name;
    private final Map<String, Integer> lineByEnglish = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private LexiconFile(String name) {
        this.name = name;
    }

    /** One line, folded: an English word or phrase and its Chinese renderings, the usual one first. */
    record Row(String english, List<String> chinese) {}

    static List<Row> parse(String name, Iterable<String> lines) {
        LexiconFile file = new LexiconFile(name);
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.readRow(line, number);
            }
        }
        if (!file.problems.isEmpty()) {
            throw new GlossaryException(file.problems);
        }
        return file.rows;
    }

    private void readRow(String line, int number) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != 2) {
            check(false, number, "row must have 2 columns separated by a tab, has %d".formatted(columns.size()), line);
            return;
        }
        String english = FoldedText.fold(columns.getFirst());
        check(!english.isEmpty(), number, "English word must not be empty", line);
        Integer earlier = lineByEnglish.putIfAbsent(english, number);
        check(
                earlier == null,
                number,
                "English word must not be given twice, also on line %d".formatted(earlier),
                english);
        List<String> chinese = new ArrayList<>();
        for (String rendering : columns.getLast().split("\\|", -1)) {
            String folded = FoldedText.fold(rendering);
            check(!folded.isEmpty(), number, "rendering must not be empty", line);
            check(!chinese.contains(folded), number, "rendering must not be given twice", folded);
            chinese.add(folded);
        }
        rows.add(new Row(english, List.copyOf(chinese)));
    }

    private void check(boolean holds, int line, String rule, String value) {
        if (!holds) {
            problems.add("%s:%d: %s, got \"%s\"".formatted(name, line, rule, value));
        }
    }
}
