package dev.lookback.guard;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a source told of something else: what stands beside it in the sentence stands beside another figure in the source,
 * and not beside this one.
 */
final class PlaceCheck {
    private static final int BESIDE = 14;
    private static final int ENOUGH_WORDS = 2;
    private static final String ENDS = ",，。；;！!？?\n";

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
            List<Support.Word> words = support.words(reading.masked()).stream()
                    .filter(word -> !word.neutral())
                    .toList();
            checkTime(reading, words, cited, faults);
            if (reading.figures().size() == 1) {
                check(reading, cited, faults);
                checkUnit(reading.figures().getFirst(), words, cited, faults);
            }
        }
        return faults;
    }

    /** What is told of one time of day stands beside another one. */
    private static void checkTime(
            TextReading clause, List<Support.Word> words, List<SourceFacts> cited, List<Fault> faults) {
        if (words.isEmpty() || clause.clocks().size() != 1) {
            return;
        }
        LocalTime time = clause.clocks().iterator().next();
        boolean found = false;
        long here = 0;
        long elsewhere = 0;
        for (SourceFacts source : cited) {
            for (SourceFacts.TimedPart part : source.timedParts()) {
                long shared = shared(words, part.folded());
                if (part.times().contains(time)) {
                    found = true;
                    here = Math.max(here, shared);
                } else {
                    elsewhere = Math.max(elsewhere, shared);
                }
            }
        }
        if (found && here == 0 && 2 * elsewhere >= words.size()) {
            faults.add(new Fault(Fault.Kind.DATE, String.valueOf(time)));
        }
    }

    /** What is told of a figure stands in other sentences of the source than the figure does. */
    private void checkUnit(Figure figure, List<Support.Word> words, List<SourceFacts> cited, List<Fault> faults) {
        boolean found = false;
        long here = 0;
        long elsewhere = 0;
        for (SourceFacts source : cited) {
            for (String unit : source.units()) {
                long shared = shared(words, unit);
                boolean holds =
                        reader.read(unit, source.reference()).figures().stream().anyMatch(figure::followsFrom);
                if (holds) {
                    found = true;
                    here = Math.max(here, shared);
                } else {
                    elsewhere = Math.max(elsewhere, shared);
                }
            }
        }
        if (found && !words.isEmpty() && here == 0 && 2 * elsewhere >= words.size()) {
            faults.add(new Fault(Fault.Kind.FIGURE, figure.words()));
        }
    }

    private void check(TextReading clause, List<SourceFacts> cited, List<Fault> faults) {
        Figure figure = clause.figures().getFirst();
        List<Support.Word> beside = support.words(beside(clause.masked(), figure, 2 * BESIDE));
        if (beside.isEmpty() || figure.unit() == Unit.WEEK_NUMBER) {
            return;
        }
        int here = 0;
        int elsewhere = 0;
        int inItsPart = 0;
        int inAnothersPart = 0;
        boolean found = false;
        for (SourceFacts source : cited) {
            for (Figure other : source.figures()) {
                int inPart = shared(beside, part(source.masked(), other));
                if (figure.followsFrom(other)) {
                    inItsPart = Math.max(inItsPart, inPart);
                } else if (other.unit() == figure.unit()) {
                    inAnothersPart = Math.max(inAnothersPart, inPart);
                }
                int shared = shared(beside, beside(source.masked(), other, BESIDE));
                if (figure.followsFrom(other)) {
                    found = true;
                    here = Math.max(here, Math.max(shared, inPart));
                } else if (other.unit() == figure.unit() || other.unit() == Unit.PLACE || other.unit() == Unit.ITEM) {
                    elsewhere = Math.max(elsewhere, shared);
                }
            }
        }
        boolean swapped = inItsPart == 0 && inAnothersPart >= ENOUGH_WORDS && inAnothersPart == beside.size();
        if (found && (swapped || (here == 0 && elsewhere > 0)) && figure.unit() != Unit.DURATION) {
            faults.add(new Fault(Fault.Kind.FIGURE, figure.words()));
        }
    }

    /** What stands between the commas around a figure. */
    private static String part(String text, Figure figure) {
        int start = figure.start();
        while (start > 0 && !ends(text, start - 1)) {
            start--;
        }
        int end = figure.end();
        while (end < text.length() && !ends(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    /** A comma between digits belongs to a number. */
    private static boolean ends(String text, int at) {
        boolean inNumber = text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return ENDS.indexOf(text.charAt(at)) >= 0 && !inNumber;
    }

    private static int shared(List<Support.Word> words, String window) {
        return (int) words.stream().filter(word -> word.isIn(window)).count();
    }

    private static String beside(String text, Figure figure, int reach) {
        return text.substring(Math.max(0, figure.start() - reach), Math.min(text.length(), figure.end() + reach));
    }
}
