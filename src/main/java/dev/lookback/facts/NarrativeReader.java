package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives each clause of an unlabelled text its role.
 *
 * <p>Read from left to right: what comes first is the symptom until something else is said. {@code 看板黑屏，驱动升级所致，换回旧驱动，
 * 08:25 恢复，少产 140 台} is symptom, cause, handling, recovery, impact. {@link CauseClauses} finds what says why, {@link
 * ClauseRoles} what the others do.
 */
final class NarrativeReader {
    /** {@code 其一，…}, {@code 两件事：…}. */
    private static final Pattern ENUMERATOR = Pattern.compile(
            "(?:这|本|上)?周?(?:共|有|出了?)?[两二三四五几](?:件|起|个|桩|次)(?:小|大)?(?:事|的|故障|事件|问题|异常)?|其[一二三四五]|[一二三四五]是|第[一二三四五](?:件|起|个)?(?:事)?"
                    + "|(?:first|second|third)(?:ly)?|(?:one|two|three|four) (?:blips?|things?|incidents?|problems?|issues?|outages?).{0,24}");

    private final CauseClauses causes = new CauseClauses();
    private final ClauseRoles roles = new ClauseRoles(causes);
    private final WordList failure = WordList.load("failure.txt");
    private final WordList remark = WordList.load("remark.txt");
    private final GradeRule grades = new GradeRule();

    /**
     * @param update whether the text returns to an event told before; then its first sentence names the event
     */
    Narrative read(Stretch text, List<Timed> times, boolean update) {
        return read(List.of(text), times, update, List.of());
    }

    /**
     * @param outsiders where banks, channels and other outside parties are named
     */
    Narrative read(List<Stretch> texts, List<Timed> times, boolean update, List<Stretch> outsiders) {
        Story story = new Story(texts, times, update, outsiders);
        for (int at = 0; at < story.clauses().size(); at++) {
            take(story, at);
        }
        causes.mistakeFirst(story);
        return story.end();
    }

    private void take(Story story, int at) {
        Clause clause = story.clauses().get(at);
        Stretch words = story.untimed(clause);
        if (story.isUpdate() && !story.isEmpty() && story.told().getFirst().sentence() < clause.sentence()) {
            story.fail();
        }
        if (ENUMERATOR.matcher(words.folded()).matches()) {
            story.add(clause, words, Role.ASIDE);
            return;
        }
        if (story.isSpeaker(clause) || words.length() == 0 || grades.isGrade(words) || SymptomRule.isCode(words)) {
            story.add(clause, clause.words(), Role.ASIDE);
            return;
        }
        if (story.isUpdate() && remark.in(clause.words()) && !story.isEmpty()) {
            story.add(clause, words, Role.ASIDE);
            return;
        }
        if (!causes.take(story, at, clause, words)) {
            tell(story, clause, words);
        }
    }

    private void tell(Story story, Clause clause, Stretch words) {
        Role role = roles.of(story, clause, words);
        if (role == Role.SYMPTOM && failure.in(words)) {
            story.fail();
        }
        if (role == Role.CAUSE) {
            story.cause();
        } else {
            story.closeCause();
        }
        story.add(clause, words, role);
    }
}
