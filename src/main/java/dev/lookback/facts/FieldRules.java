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
 * cause      原因：…, else the clause with "由于", "导致" and the like; never 排查中, never a mere guess
 * handling   处置：…, else the clauses in which somebody does something, the recovery that follows included
 * </pre>
 */
final class FieldRules {

    private static final int LONGEST_REMARK = 30;

    private final WordList unknown = WordList.load("unknown-cause.txt");
    private final WordList suspicion = WordList.load("suspicion.txt");
    private final GradeRule grades = new GradeRule();
    private final CauseRule causes = new CauseRule();
    private final NarrativeReader narratives = new NarrativeReader();

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

    Optional<Stretch> handling(Telling telling, Narrative narrative, List<Timed> times) {
        return telling.value(FieldLabel.HANDLING)
                .or(() -> done(narrative))
                .or(() -> telling.value(FieldLabel.TIMELINE).flatMap(value -> steps(value, times)))
                .map(this::withoutClosingGrade);
    }

    /** The clauses in which somebody does something, with the recovery beside them. */
    private static Optional<Stretch> done(Narrative narrative) {
        Stretch run = null;
        boolean acted = false;
        for (Told told : narrative.clauses()) {
            boolean acts = told.role() == Role.HANDLING;
            if (acts || told.role() == Role.RECOVERY) {
                run = run == null
                        ? told.clause().words()
                        : run.upTo(told.clause().words());
                acted |= acts;
            } else if (told.role() != Role.ASIDE && acted) {
                break;
            } else if (told.role() != Role.ASIDE) {
                run = null;
            }
        }
        return acted ? Optional.ofNullable(run) : Optional.empty();
    }

    /** {@code 14:02 告警；14:18 终止批量任务；14:25 恢复}: what was done between. */
    private Optional<Stretch> steps(Stretch timeline, List<Timed> times) {
        return done(narratives.read(timeline, times, false));
    }

    /** {@code rule withdrawn. Severity C.} without the grade. */
    private Stretch withoutClosingGrade(Stretch words) {
        Stretch text = words.stripped();
        List<Clause> clauses = Clauses.of(text);
        boolean graded = clauses.size() > 1 && grades.isGrade(clauses.getLast().words());
        return graded ? text.upTo(clauses.get(clauses.size() - 2).words()) : text;
    }

    Optional<Stretch> grade(Telling telling) {
        return telling.value(FieldLabel.GRADE).or(() -> grades.find(telling.whole()));
    }
}
