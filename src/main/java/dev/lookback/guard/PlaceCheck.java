package dev.lookback.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a source told of something else: what stands beside it in the sentence stands beside another figure in the source,
 * and not beside this one.
 */
final class PlaceCheck {
    private static final int BESIDE = 14;

    private final TextReading.Reader reader;
    private final Support support;

    PlaceCheck(TextReading.Reader reader, Support support) {
        this.reader = reader;
        this.support = support;
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        List<Fault> faults = new ArrayList<>();
        for (String clause : TextReading.clauses(sentence)) {
            TextReading reading = reader.read(clause, cited.getFirst().reference());
            if (reading.figures().size() == 1) {
                check(reading, cited, faults);
            }
        }
        return faults;
    }

    private void check(TextReading clause, List<SourceFacts> cited, List<Fault> faults) {
        Figure figure = clause.figures().getFirst();
        List<Support.Word> beside = support.words(beside(clause.masked(), figure, 2 * BESIDE));
        if (beside.isEmpty() || figure.unit() == Unit.WEEK_NUMBER) {
            return;
        }
        int here = 0;
        int elsewhere = 0;
        boolean found = false;
        for (SourceFacts source : cited) {
            for (Figure other : source.figures()) {
                int shared = shared(beside, beside(source.masked(), other, BESIDE));
                if (figure.followsFrom(other)) {
                    found = true;
                    here = Math.max(here, shared);
                } else if (other.unit() == figure.unit() || other.unit() == Unit.PLACE || other.unit() == Unit.ITEM) {
                    elsewhere = Math.max(elsewhere, shared);
                }
            }
        }
        if (found && here == 0 && elsewhere > 0 && figure.unit() != Unit.DURATION) {
            faults.add(new Fault(Fault.Kind.FIGURE, figure.words()));
        }
    }

    private static int shared(List<Support.Word> words, String window) {
        return (int) words.stream().filter(word -> word.isIn(window)).count();
    }

    private static String beside(String text, Figure figure, int reach) {
        return text.substring(Math.max(0, figure.start() - reach), Math.min(text.length(), figure.end() + reach));
    }
}
