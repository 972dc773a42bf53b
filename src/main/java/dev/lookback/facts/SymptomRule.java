package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import dev.lookback.report.FieldLabel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words for what was seen.
 *
 * <pre>
 * 现象：…                                        the label
 * 6/25 14:20 回调堆积（P2）                         the headline, without time and grade
 * 选课开放后，系统打不开，学生刷屏。临时加了机器…            the sentence that tells of a failure, up to what it led to
 * 新增参数未配，导致下单失败                           a cause that comes first, with what came of it
 * 【影响范围】用户断网                               what an impact label says, if nothing else does
 * </pre>
 */
final class SymptomRule {
    private static final Pattern CODE =
            Pattern.compile("[a-z]{0,8}[-# ]?\\d{1,8}(?:\\s?[(\\[【][^)\\]】]{1,10}[)\\]】])?|第?[一二三四五六七八九十]+"
                    + "|(?:事件|故障|事故|问题|案例|issue|incident|case|outage|fault)\\s?[a-z0-9一二三四五六七八九十]{1,3}");
    private static final Pattern LEADING_GRADE = Pattern.compile("(?:p[0-4]|s[0-4]|sev[- ]?[0-5])[ :|,·-]+");
    private static final Pattern NAME = Pattern.compile("(?:事件|事故|故障|问题)$");
    private static final Pattern VERDICT = Pattern.compile(
            "(?:的|一案的?|一事的?|之)?(?:真正)?(?:根因|原因|起因|后续|结论|定性|说明|报告|rca|下文)(?:要|得|有|出|来|已|改|到|需|也|是)|的 ?rca |(?:的)?有(?:了)?下文|一[案事]$");
    private static final Pattern LEAD = Pattern.compile("(?:的|关于|前述|for the record,)\\s?");
    private static final int LONGEST_CODE = 26;

    /** A headline of fewer characters that names no failure says less than an impact that does. */
    private static final int SHORTEST_HEADLINE = 10;

    private final WordList failure = WordList.load("failure.txt");
    private final GradeRule grades = new GradeRule();

    Optional<Stretch> find(Telling telling, Narrative narrative) {
        Optional<Stretch> labelled = telling.value(FieldLabel.SYMPTOM);
        if (labelled.isPresent()) {
            return labelled;
        }
        Optional<Stretch> impact = telling.value(FieldLabel.IMPACT);
        Optional<Stretch> told = told(ofName(telling, narrative))
                .or(() -> telling.value(FieldLabel.TITLE).filter(title -> !isCode(title)));
        boolean says = told.filter(words -> failure.in(words) || words.length() > SHORTEST_HEADLINE)
                .isPresent();
        return says || impact.filter(failure::in).isEmpty() ? told.or(() -> impact) : impact;
    }

    /** Of an event told in steps the name above them says what was seen. */
    private static Narrative ofName(Telling telling, Narrative narrative) {
        Stretch name = telling.narrative();
        boolean titled =
                telling.value(FieldLabel.TITLE).filter(title -> !isCode(title)).isPresent();
        boolean named = telling.has(FieldLabel.TIMELINE) && (titled || (!name.isBlank() && !isCode(name.stripped())));
        return named
                ? new Narrative(narrative.clauses().stream()
                        .filter(told -> name.holds(told.words()))
                        .toList())
                : narrative;
    }

    /** {@code INC-231} or {@code 3}: a number, not a name. */
    static boolean isCode(Stretch words) {
        return words.length() <= LONGEST_CODE && CODE.matcher(words.folded()).matches();
    }

    /** {@code 登记查询缓慢事件}: what people call the event. */
    static boolean isName(Stretch words) {
        return NAME.matcher(words.folded()).find();
    }

    private Optional<Stretch> told(Narrative narrative) {
        List<Told> symptoms = narrative.clauses().stream()
                .filter(told -> told.role() == Role.SYMPTOM)
                .toList();
        Optional<Told> broken =
                symptoms.stream().filter(told -> failure.in(told.words())).findFirst();
        if (symptoms.isEmpty()) {
            return narrative.clauses().stream()
                    .filter(told -> told.role() == Role.CAUSE || told.role() == Role.IMPACT)
                    .findFirst()
                    .map(Told::words);
        }
        Optional<Told> seen = broken.flatMap(told -> behindName(narrative, told));
        return Optional.of(withoutGrade(seen.map(Told::words)
                .or(() -> broken.map(told -> sentence(symptoms, told)))
                .orElseGet(() -> opening(narrative, symptoms))));
    }

    /** {@code 登记查询缓慢事件} names the event; what was seen stands in the sentence behind it. */
    private Optional<Told> behindName(Narrative narrative, Told broken) {
        if (!isName(broken.words())) {
            return Optional.empty();
        }
        return narrative.clauses().stream()
                .filter(told -> told.sentence() == broken.sentence() + 1)
                .filter(told -> told.role() == Role.SYMPTOM || told.role() == Role.IMPACT)
                .findFirst()
                .filter(told -> failure.in(told.words()));
    }

    /** From the start of its sentence. */
    private static Stretch sentence(List<Told> symptoms, Told broken) {
        return symptoms.stream()
                .filter(told -> told.sentence() == broken.sentence())
                .findFirst()
                .orElse(broken)
                .words()
                .upTo(broken.words());
    }

    /** No word of failure: the first clauses up to something else, or with what a cause that comes first led to. */
    private static Stretch opening(Narrative narrative, List<Told> symptoms) {
        Told first = symptoms.getFirst();
        Stretch opening = first.words();
        for (Told told : narrative.clauses()) {
            boolean near = told.sentence() <= first.sentence() + 1
                    && told.words().from() > first.words().from();
            if (near && told.role() == Role.SYMPTOM) {
                opening = opening.upTo(told.words());
            } else if (near
                    && told.role() == Role.IMPACT
                    && narrative.has(Role.CAUSE)
                    && told.sentence() == first.sentence()) {
                return opening.upTo(told.words());
            } else if (near && told.role() != Role.ASIDE && told.role() != Role.CAUSE) {
                return opening;
            }
        }
        return opening;
    }

    /** {@code 上周匹配卡住的根因要改一下}: the event, without what the text goes on to say of it. */
    private Stretch withoutVerdict(Stretch words) {
        Matcher verdict = VERDICT.matcher(words.folded());
        Stretch event = verdict.find() ? words.cut(0, verdict.start()).bare() : words;
        Matcher lead = LEAD.matcher(event.folded());
        Stretch named = lead.lookingAt() ? event.cut(lead.end(), event.length()).bare() : event;
        return named.length() > 3 && failure.in(named) ? named : words;
    }

    /** {@code 直播间黑屏（P2）} without the grade. */
    private Stretch withoutGrade(Stretch graded) {
        Stretch words = withoutVerdict(graded);
        Optional<Stretch> grade = grades.find(words).filter(found -> found.to() >= words.to() - 1);
        return grade.map(found -> new Stretch(words.source(), words.from(), found.from() - 1).bare())
                .filter(rest -> rest.length() > 1)
                .orElseGet(() -> behindGrade(words));
    }

    /** {@code P1 全站提现失败} without the grade. */
    private static Stretch behindGrade(Stretch words) {
        Matcher grade = LEADING_GRADE.matcher(words.folded());
        return grade.lookingAt() ? words.cut(grade.end(), words.length()).bare() : words;
    }
}
