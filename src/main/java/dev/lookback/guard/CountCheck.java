package dev.lookback.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A number of incidents must be the computed one, unless it is said of a part of them. */
final class CountCheck {
    private static final Pattern PART = WordFile.pattern("part-words.txt");
    private static final Pattern ONLY_ONE = Pattern.compile(
            "(?:仅|只|共|总共|一共|仅仅|只有)[^，。]{0,4}一[起次]|\\b(?:only|just|exactly) one\\b|\\ba single (?:incident|outage|failure)");

    private final TextReading.Reader reader;

    CountCheck(TextReading.Reader reader) {
        this.reader = reader;
    }

    List<Fault> check(String sentence, Evidence evidence) {
        Integer count = evidence.count();
        List<Fault> faults = new ArrayList<>();
        if (count == null) {
            return faults;
        }
        for (String words : TextReading.clauses(sentence)) {
            TextReading reading = reader.read(words, evidence.all().getFirst().reference());
            boolean whole = !PART.matcher(reading.folded()).find();
            reading.figures().stream()
                    .filter(figure -> figure.unit() == Unit.INCIDENT)
                    .filter(figure -> whole && figure.value().compareTo(BigDecimal.valueOf(count)) != 0)
                    .forEach(figure -> faults.add(new Fault(Fault.Kind.COUNT, figure.words())));
            if (count != 1 && whole && ONLY_ONE.matcher(reading.folded()).find()) {
                faults.add(new Fault(Fault.Kind.COUNT, words));
            }
        }
        return faults;
    }
}
