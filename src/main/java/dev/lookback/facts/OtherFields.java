package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its words what a field says whose label nobody foresaw, where the block has no such field yet.
 *
 * <pre>
 * 【治】更新证书，16:48 恢复               somebody does something, or it works again: handling
 * Turned out to be: a codec mismatch    a defect, or a label that speaks of finding out: cause
 * What callers heard: silence           a failure, or a label that speaks of seeing: symptom
 * </pre>
 */
final class OtherFields {
    private static final Pattern SEEN =
            Pattern.compile("(?:saw|seen|heard|felt|noticed|experienced|observed|showed)\\b|看到|听到|见到|感受|表征|征象|症|样子");
    private static final Pattern FOUND = Pattern.compile(
            "\\b(?:turned out|root|culprit|because|found|behind|blame|fault|diagnos\\w*|explanation)\\b|[因灶源咎由]|怪|查[到出明]|定位|归因|结论");
    private static final Pattern CURED = Pattern.compile(
            "\\b(?:way out|put right|cure|measure|remedy|got out|rescue|first aid|recover\\w*|countermeasure|treatment|fix\\w*)\\b"
                    + "|[治救修解]|处方|收[场拾尾]|善后|摆平|应对|对策|止[血损]");

    private final WordList action = WordList.load("action.txt");
    private final WordList recovery = WordList.load("recovery.txt");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList mechanism = WordList.load("mechanism.txt");

    /** The same fields in their order, those of no known label as what they say. */
    List<Labelled> told(List<Labelled> fields) {
        Set<FieldLabel> known = EnumSet.noneOf(FieldLabel.class);
        fields.forEach(field -> known.add(field.label()));
        List<Labelled> told = new ArrayList<>();
        for (Labelled field : fields) {
            Optional<FieldLabel> label =
                    field.label() == FieldLabel.OTHER ? label(field, known) : Optional.of(field.label());
            label.ifPresent(known::add);
            told.add(new Labelled(label.orElse(FieldLabel.OTHER), field.value(), field.name()));
        }
        return List.copyOf(told);
    }

    private Optional<FieldLabel> label(Labelled field, Set<FieldLabel> known) {
        return byName(field.name()).or(() -> byWords(field.value())).filter(label -> !known.contains(label));
    }

    private static Optional<FieldLabel> byName(String name) {
        if (SEEN.matcher(name).find()) {
            return Optional.of(FieldLabel.SYMPTOM);
        }
        if (FOUND.matcher(name).find()) {
            return Optional.of(FieldLabel.CAUSE);
        }
        return CURED.matcher(name).find() ? Optional.of(FieldLabel.HANDLING) : Optional.empty();
    }

    private Optional<FieldLabel> byWords(Stretch value) {
        List<Clause> clauses = Clauses.of(value);
        boolean acts = clauses.stream().anyMatch(clause -> ClauseShapes.acts(clause.words(), action));
        if (recovery.in(value) || (acts && !failure.in(value))) {
            return Optional.of(FieldLabel.HANDLING);
        }
        if (mechanism.in(value) && !failure.in(value)) {
            return Optional.of(FieldLabel.CAUSE);
        }
        return failure.in(value) ? Optional.of(FieldLabel.SYMPTOM) : Optional.empty();
    }
}
