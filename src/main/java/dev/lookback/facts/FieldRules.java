package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern BY_ITSELF =
            Pattern.compile("自行|自愈|自己好|自动恢复|自动缓解|by itself|on its own|itself|went away");
    private static final int LONGEST_REMARK = 30;

    private final WordList unknown = WordList.load("unknown-cause.txt");
    private final WordList action = WordList.load("action.txt");
    private final WordList notCure = WordList.load("not-cure.txt");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList mechanism = WordList.load("mechanism.txt");
    private final WordList suspicion = WordList.load("suspicion.txt");
    private final GradeRule grades = new GradeRule();
    private final CauseRule causes = new CauseRule();
    private final NarrativeReader narratives = new NarrativeReader();

    Optional<Stretch> impact(Telling telling, Narrative narrative) {
        return telling.value(FieldLabel.IMPACT)
                .or(() -> narrative.run(Role.IMPACT, told -> false))
                .or(() -> telling.value(FieldLabel.SYMPTOM).flatMap(this::hit));
    }

    /** {@code 现象：播报无声音，商户以为没收到钱}: an impact in the words of the symptom. */
    private Optional<Stretch> hit(Stretch symptom) {
        return narratives.read(symptom, List.of(), false).run(Role.IMPACT, told -> false);
    }

    Optional<Stretch> cause(Telling telling, Narrative narrative) {
        if (telling.has(FieldLabel.CAUSE)) {
            return telling.values(FieldLabel.CAUSE).filter(this::isKnown).findFirst();
        }
        return narrative.run(Role.CAUSE, told -> false).or(() -> aside(telling));
    }

    /** No cause label, but a cause in the words of another field: {@code 处理：重启，原因是内存不足}. */
    private Optional<Stretch> aside(Telling telling) {
        return Stream.of(FieldLabel.SYMPTOM, FieldLabel.HANDLING, FieldLabel.IMPACT)
                .flatMap(telling::values)
                .flatMap(value -> Clauses.of(value).stream())
                .flatMap(clause -> causes.stated(clause.words()).stream())
                .map(CauseRule.Found::why)
                .filter(this::isKnown)
                .findFirst()
                .or(() -> telling.value(FieldLabel.HANDLING).flatMap(this::beforeTheCure));
    }

    /** {@code 处理结果：人脸接口超时，改短信验证}: a defect before the first step. */
    private Optional<Stretch> beforeTheCure(Stretch handling) {
        List<Clause> clauses = Clauses.of(handling);
        if (clauses.size() < 2) {
            return Optional.empty();
        }
        Stretch first = clauses.getFirst().words();
        boolean defect = (failure.in(first) || mechanism.in(first)) && !action.in(first);
        return Optional.of(first).filter(words -> defect && isKnown(words) && !causes.denies(words));
    }

    private boolean isKnown(Stretch cause) {
        List<Clause> clauses = Clauses.of(cause);
        boolean remark = cause.length() <= LONGEST_REMARK && unknown.in(cause);
        boolean open = clauses.isEmpty() || unknown.in(clauses.getFirst().words());
        return !remark && !open && !suspicion.in(clauses.getFirst().words());
    }

    Optional<Stretch> handling(Telling telling, Narrative narrative) {
        return telling.value(FieldLabel.HANDLING)
                .or(() -> done(withoutReports(telling, narrative)))
                .map(this::withoutClosingGrade);
    }

    /** The clauses in which somebody does something, with the recovery beside them. */
    private static Optional<Stretch> done(List<Told> clauses) {
        Stretch run = null;
        boolean acted = false;
        for (Told told : clauses) {
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
        return acted ? Optional.ofNullable(run) : byItself(clauses);
    }

    /** {@code 自行缓解}: nobody did anything, and the text says so. */
    private static Optional<Stretch> byItself(List<Told> clauses) {
        return clauses.stream()
                .filter(told -> told.role() == Role.RECOVERY)
                .map(Told::words)
                .filter(words -> BY_ITSELF.matcher(words.folded()).find())
                .findFirst();
    }

    /** {@code 14:02 告警；14:10 拉群；14:18 终止批量任务}: in a timeline calling others together is no step that cures. */
    private List<Told> withoutReports(Telling telling, Narrative narrative) {
        List<Stretch> timelines = telling.values(FieldLabel.TIMELINE).toList();
        return narrative.clauses().stream()
                .filter(told -> told.role() != Role.HANDLING
                        || !isReport(told.words())
                        || timelines.stream().noneMatch(value -> value.holds(told.words())))
                .toList();
    }

    private boolean isReport(Stretch words) {
        List<Stretch> acts = action.all(words);
        return notCure.in(words) && acts.stream().allMatch(act -> notCure.in(act));
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
