package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a change told backwards, of figures or times, from 200 to 500 where the source says from 500 to 200, and one of its ends
 * told as its size.
 */
final class ChangeCheck {
    private static final String NUMBER = "[¥$€]?(\\d{1,2}:\\d{2}|\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern CHANGE = Pattern.compile("(?:从|由|自|\\bfrom)\\s?(?:the\\s)?" + NUMBER
            + "(?!\\d|[/:.-]\\d)[^\\d，。；;\\n]{0,14}?(?:到|至|为|成|\\bto|\\binto|→|->)\\s?" + NUMBER + "(?![/:-]\\d)");
    private static final Pattern SIZE = Pattern.compile(
            "(?:\\bsaved?|\\bsaving|\\bby|减少了?|下降了?|降低了?|增加了?|上升了?|提升了?|提高了?|节省了?|省下?了?|涨了|降了)\\s?" + NUMBER);

    private record Change(BigDecimal from, BigDecimal to) {
        Change backwards() {
            return new Change(to, from);
        }
    }

    List<Fault> check(String sentence, List<SourceFacts> cited) {
        String folded = FoldedText.fold(sentence);
        Set<Change> stated = new HashSet<>();
        cited.forEach(source -> stated.addAll(changes(source.folded())));
        List<Fault> faults = new ArrayList<>();
        for (Change change : changes(folded)) {
            if (!stated.contains(change) && stated.contains(change.backwards())) {
                faults.add(new Fault(Fault.Kind.CONTRARY, change.from() + " > " + change.to()));
            }
        }
        Matcher size = SIZE.matcher(folded);
        while (size.find()) {
            if (isEnd(number(size.group(1)), stated) && !isAloneIn(size.group(1), cited)) {
                faults.add(new Fault(Fault.Kind.FIGURE, size.group()));
            }
        }
        return faults;
    }

    private static boolean isEnd(BigDecimal number, Set<Change> stated) {
        return stated.stream()
                .filter(change -> change.from().compareTo(change.to()) != 0)
                .anyMatch(change ->
                        change.from().compareTo(number) == 0 || change.to().compareTo(number) == 0);
    }

    /** Whether it also stands somewhere else than at the end of a change. */
    private static boolean isAloneIn(String number, List<SourceFacts> cited) {
        Pattern alone = Pattern.compile("(?<![\\d,.])" + Pattern.quote(number) + "(?![\\d,]|\\.\\d)");
        return cited.stream()
                .map(source -> CHANGE.matcher(source.folded()).replaceAll("~"))
                .anyMatch(rest -> alone.matcher(rest).find());
    }

    private static List<Change> changes(String folded) {
        return CHANGE.matcher(folded).results().map(ChangeCheck::change).toList();
    }

    private static Change change(MatchResult found) {
        return new Change(number(found.group(1)), number(found.group(2)));
    }

    private static BigDecimal number(String digits) {
        // Of a time of day only its order matters: 07:30 is read as 7.30.
        return new BigDecimal(digits.replace(",", "").replace(':', '.')).stripTrailingZeros();
    }
}
