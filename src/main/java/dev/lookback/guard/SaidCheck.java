package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that change what a sentence claims without any figure or name in it, such as all, again, the longest, complained:
 * they may be said only where a source says something like it. The words are rows of {@code only-if-said.tsv}.
 */
final class SaidCheck {
    private final List<Row> rows = WordFile.lines("only-if-said.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(columns -> new Row(Pattern.compile(columns[0]), Pattern.compile(columns[1])))
            .toList();

    private record Row(Pattern said, Pattern borneOut) {}

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        String folded = FoldedText.fold(sentence);
        List<Fault> faults = new ArrayList<>();
        for (Row row : rows) {
            Matcher said = row.said().matcher(folded);
            if (said.find()
                    && cited.stream()
                            .noneMatch(source ->
                                    row.borneOut().matcher(source.folded()).find())) {
                faults.add(new Fault(Fault.Kind.UNSUPPORTED, said.group()));
            }
        }
        return faults;
    }
}
