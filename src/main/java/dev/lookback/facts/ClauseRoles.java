package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import java.util.regex.Pattern;

/** Decides what a clause does in the story if no words of it say that it is the cause. */
final class ClauseRoles {
    /** What came to notice and how is no cause, whatever it names. */
    private static final Pattern ALERTED =
            Pattern.compile("告警|报警|反馈|反映|(?:巡检|监控|脚本|探针|拨测).{0,4}报(?!错)|\\balert|\\balarm|\\bpaged\\b");

    private final CauseRule causes = new CauseRule();
    private final CauseClauses why;
    private final Outsiders outside = new Outsiders();
    private final WordList failure = WordList.load("failure.txt");
    private final WordList recovery = WordList.load("recovery.txt");
    private final WordList action = WordList.load("action.txt");
    private final WordList impact = WordList.load("impact.txt");
    private final WordList people = WordList.load("people.txt");
    private final WordList followUp = WordList.load("follow-up.txt");
    private final WordList completed = WordList.load("completed.txt");
    private final WordList unknown = WordList.load("unknown-cause.txt");
    private final WordList suspicion = WordList.load("suspicion.txt");
    private final WordList mechanism = WordList.load("mechanism.txt");
    private final WordList later = WordList.load("later.txt");
    private final WordList remark = WordList.load("remark.txt");

    /**
     * @param why tells a cause that no word marks
     */
    ClauseRoles(CauseClauses why) {
        this.why = why;
    }

    Role of(Story story, Clause clause, Stretch words) {
        boolean broken = failure.in(words);
        boolean done = completed.in(words);
        if (unknown.in(words)) {
            return story.hasFailed() || !broken ? Role.UNKNOWN_CAUSE : Role.SYMPTOM;
        }
        if (story.isEmpty() || (broken && story.isOnlyNamed())) {
            return Role.SYMPTOM;
        }
        if (causes.denies(words) || (story.isUpdate() && remark.in(words))) {
            return Role.ASIDE;
        }
        if ((followUp.atStart(words).isPresent() && !done) || later.in(words)) {
            return Role.FOLLOW_UP;
        }
        if (why.isUnmarked(story, clause, words)) {
            return Role.CAUSE;
        }
        if (ClauseShapes.tellsWhatCured(words) && (story.hasFailed() || story.hasCause()) && !unknown.in(words)) {
            return Role.HANDLING;
        }
        if (ClauseShapes.isLength(words)) {
            return Role.ASIDE;
        }
        return broken && story.hasFailed()
                ? brokenAgain(story, clause, words, done)
                : calm(story, clause, words, broken, done);
    }

    /** A failure was told before, and this clause tells of one too. */
    private Role brokenAgain(Story story, Clause clause, Stretch words, boolean done) {
        boolean beside = story.isBesideSymptom(clause);
        if (!story.hasCause() && ClauseShapes.isRetold(words) && !beside) {
            return Role.SYMPTOM;
        }
        if (!story.hasCause() && outside.areAtFault(words, story.outsiders())) {
            return Role.CAUSE;
        }
        if (!done && beside) {
            boolean defect =
                    mechanism.in(words) && !ALERTED.matcher(words.folded()).find();
            return defect && !story.hasCause() && !impact.in(words) ? Role.CAUSE : Role.IMPACT;
        }
        return calm(story, clause, words, true, done);
    }

    private Role calm(Story story, Clause clause, Stretch words, boolean broken, boolean done) {
        if (story.hasFailed() && !story.hasCause() && outside.areAtFault(words, story.outsiders())) {
            return Role.CAUSE;
        }
        if (story.hasFailed() && suspicion.in(words) && !recovery.in(words)) {
            return action.in(words) ? Role.ASIDE : Role.UNKNOWN_CAUSE;
        }
        boolean acts = ClauseShapes.acts(words, action) && !words.folded().startsWith("so the");
        if (acts && !(broken && !story.hasFailed())) {
            if (!story.hasFailed()
                    && story.told().size() == 1
                    && story.told().getFirst().sentence() < clause.sentence()) {
                return Role.ASIDE;
            }
            return broken && !done && !recovery.in(words) ? failingWork(story, words) : Role.HANDLING;
        }
        if (broken && !story.hasFailed() && failsFirst(words)) {
            return Role.SYMPTOM;
        }
        return recovery.in(words) ? Role.RECOVERY : undone(story, clause, words, broken);
    }

    /** {@code The database ran out of disk at 11:15 and was back at 11:52}. */
    private boolean failsFirst(Stretch words) {
        int failed = failure.first(words).map(Stretch::from).orElse(words.to());
        return recovery.first(words).filter(word -> word.from() > failed).isPresent();
    }

    private Role failingWork(Story story, Stretch words) {
        return mechanism.in(words) && !story.hasCause() ? Role.CAUSE : Role.HANDLING;
    }

    /** Nobody does anything, and nothing gets better. */
    private Role undone(Story story, Clause clause, Stretch words, boolean broken) {
        boolean hits = impact.in(words) || people.in(words);
        if (!story.hasFailed()) {
            return hits && (!broken || story.hasCause()) && story.hasSymptom() ? Role.IMPACT : Role.SYMPTOM;
        }
        if (story.goesOnWithCause(clause) && !hits && !causes.denies(words)) {
            return Role.CAUSE;
        }
        if (hits || words.folded().startsWith("so ")) {
            return Role.IMPACT;
        }
        boolean theirs = broken && outside.failed(words);
        boolean defect = mechanism.in(words) && !ALERTED.matcher(words.folded()).find();
        return !story.hasCause() && (theirs || defect) && !causes.denies(words)
                ? Role.CAUSE
                : beside(story, clause, broken);
    }

    /** {@code …超时，成功率掉到 71%}: a second thing that is seen in the first sentence is the impact. */
    private static Role beside(Story story, Clause clause, boolean broken) {
        return broken && story.isBesideSymptom(clause) ? Role.IMPACT : Role.ASIDE;
    }
}
