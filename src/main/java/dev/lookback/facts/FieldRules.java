package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the words for the fields of an incident: the labelled value if there is one, else the clauses that play the role.
 *
 * <pre>
 * symptom    现象：…, else the headline, else what an impact label says
 * cause      原因：…, else the clause with "由于", "导致" and the like; never 排查中, never a mere guess
 * handling   处置：…, else the clauses in which somebody does something, the recovery that follows included
 * </pre>
 */
final class FieldRules {
    private static final int LONGEST_REMARK = 30;

    private final WordList failure = WordList.load("failure.txt");
    private final WordList unknown = WordList.load("unknown-cause.txt");
    private final WordList suspicion = WordList.load("suspicion.txt");
    private final GradeRule grades = new GradeRule();
    private final CauseRule causes = new CauseRule();

    Optional<Stretch> symptom(Telling telling, Narrative narrative) {
        Optional<Stretch> labelled = telling.value(FieldLabel.SYMPTOM);
        if (labelled.isPresent()) {
            return labelled;
        }
        Optional<Stretch> impact = telling.value(FieldLabel.IMPACT);
        Optional<Stretch> told = told(narrative).or(() -> telling.value(FieldLabel.TITLE));
        boolean says = told.filter(failure::in).isPresent()
                || impact.filter(failure::in).isEmpty();
        return says && told.isPresent() ? told : impact.or(() -> told);
    }

    /** From the first sentence that tells of a failure, else from the start, up to the clause that tells something else. */
    private Optional<Stretch> told(Narrative narrative) {
        List<Told> symptoms = narrative.clauses().stream()
                .filter(told -> told.role() == Role.SYMPTOM)
                .toList();
        if (symptoms.isEmpty()) {
            return narrative.clauses().stream()
                    .filter(told -> told.role() == Role.CAUSE || told.role() == Role.IMPACT)
                    .findFirst()
                    .map(Told::words);
        }
        Told broken = symptoms.stream()
                .filter(told -> failure.in(told.words()))
                .findFirst()
                .orElse(symptoms.getFirst());
        Told first = symptoms.stream()
                .filter(told -> told.sentence() == broken.sentence())
                .findFirst()
                .orElse(broken);
        Optional<Stretch> outcome = failure.in(broken.words()) ? Optional.empty() : outcomeOf(narrative, first);
        return Optional.of(withoutGrade(first.words().upTo(outcome.orElse(broken.words()))));
    }

    /** {@code 新增参数未配，导致下单失败}: what came of it belongs to the symptom. */
    private static Optional<Stretch> outcomeOf(Narrative narrative, Told first) {
        return narrative.clauses().stream()
                .filter(told -> told.role() == Role.IMPACT && told.sentence() == first.sentence())
                .findFirst()
                .filter(told -> narrative.clauses().stream()
                        .noneMatch(other -> other.role() == Role.SYMPTOM
                                && other.words().from() > first.words().from()))
                .filter(told -> narrative.has(Role.CAUSE))
                .map(Told::words);
    }

    /** {@code 直播间黑屏（P2）} without the grade. */
    private Stretch withoutGrade(Stretch words) {
        return grades.find(words)
                .map(grade -> new Stretch(words.source(), words.from(), grade.from() - 1).bare())
                .filter(rest -> grades.find(words).orElseThrow().to() >= words.to() - 1 && rest.length() > 1)
                .orElse(words);
    }

    Optional<Stretch> impact(Telling telling, Narrative narrative) {
        return telling.value(FieldLabel.IMPACT).or(() -> narrative.run(Role.IMPACT, told -> false));
    }

    Optional<Stretch> cause(Telling telling, Narrative narrative) {
        if (telling.has(FieldLabel.CAUSE)) {
            return telling.values(FieldLabel.CAUSE).filter(this::isKnown).findFirst();
        }
        return narrative.run(Role.CAUSE, told -> false).or(() -> aside(telling));
    }

    /** No cause label, but a cause in the words of another field: {@code 处理：重启，原因是内存不足}. */
    private Optional<Stretch> aside(Telling telling) {
        return Stream.of(FieldLabel.SYMPTOM, FieldLabel.HANDLING, FieldLabel.TIMELINE, FieldLabel.IMPACT)
                .flatMap(telling::values)
                .flatMap(value -> Clauses.of(value).stream())
                .flatMap(clause -> causes.stated(clause.words()).stream())
                .map(CauseRule.Found::why)
                .filter(this::isKnown)
                .findFirst();
    }

    private boolean isKnown(Stretch cause) {
        List<Clause> clauses = Clauses.of(cause);
        boolean remark = cause.length() <= LONGEST_REMARK && unknown.in(cause);
        boolean open = clauses.isEmpty() || unknown.in(clauses.getFirst().words());
        return !remark && !open && !suspicion.in(clauses.getFirst().words());
    }

    Optional<Stretch> handling(Telling telling, Narrative narrative) {
        return telling.value(FieldLabel.HANDLING)
                .or(() ->
                        narrative.run(Role.HANDLING, told -> told.role() == Role.RECOVERY || told.role() == Role.ASIDE))
                .map(Stretch::stripped);
    }

    Optional<Stretch> grade(Telling telling) {
        return telling.value(FieldLabel.GRADE).or(() -> grades.find(telling.whole()));
    }
}
