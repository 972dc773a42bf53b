package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import java.util.Optional;

/**
 * Finds the clauses of a story that say why.
 *
 * <pre>
 * 原因是…, …所致, 查下来是…                        the words say so ({@link CauseRule})
 * 信息科去看，是医保中心换了驱动                       behind a look or a denial "是" is enough
 * 误拔了采集线，心跳图断了                            a mistake before the first thing that is seen
 * 上游换了字段，导致解析失败                          what stands before the effect
 * 我们自己把交换机口划错了VLAN                         own mistakes, changes by others, what had happened before
 * </pre>
 */
final class CauseClauses {
    private final CauseRule causes = new CauseRule();
    private final Outsiders outside = new Outsiders();
    private final WordList failure = WordList.load("failure.txt");
    private final WordList recovery = WordList.load("recovery.txt");
    private final WordList unknown = WordList.load("unknown-cause.txt");
    private final WordList suspicion = WordList.load("suspicion.txt");
    private final WordList mechanism = WordList.load("mechanism.txt");
    private final WordList mistake = WordList.load("mistake.txt");
    private final WordList own = WordList.load("own.txt");
    private final WordList omission = WordList.load("omission.txt");
    private final WordList limits = WordList.load("limits.txt");

    /** Takes a clause, or the end of one, that says why; false if it does not. */
    boolean take(Story story, int at, Clause clause, Stretch words) {
        if (causes.beginsWithEffect(words)) {
            previousIsCause(story);
            story.add(clause, words, Role.IMPACT);
            story.closeCause();
            story.fail();
            return true;
        }
        Optional<CauseRule.Found> found = found(story, at, clause, words);
        if (found.isEmpty()) {
            return effect(story, clause, words);
        }
        Stretch before = new Stretch(words.source(), words.from(), found.get().markedAt()).bare();
        if (before.length() > 2 && !story.hasFailed()) {
            story.add(clause, before, Role.SYMPTOM);
            if (failure.in(before)) {
                story.fail();
            }
        }
        why(story, clause, words, found.get());
        return true;
    }

    private Optional<CauseRule.Found> found(Story story, int at, Clause clause, Stretch words) {
        Optional<CauseRule.Found> stated = limited(story, at) ? Optional.empty() : causes.stated(words);
        return stated.filter(found -> !ClauseShapes.tellsTheTime(found.why()))
                .or(() -> followsDenial(story, clause) || followsLook(story, clause)
                        ? causes.instead(words)
                        : Optional.empty())
                .or(() -> story.hasFailed() || !story.isEmpty() ? discovered(words) : Optional.empty());
    }

    private void why(Story story, Clause clause, Stretch words, CauseRule.Found found) {
        boolean known = !unknown.in(found.why()) && !suspicion.in(words);
        story.add(clause, known ? found.why() : words, known ? Role.CAUSE : Role.UNKNOWN_CAUSE);
        story.closeCause();
        if (known) {
            story.cause();
            if (found.open()) {
                story.openCause(clause);
            }
        }
    }

    private boolean effect(Story story, Clause clause, Stretch words) {
        Optional<CauseRule.Found> left =
                story.hasFailed() || story.hasCause() ? Optional.empty() : causes.beforeEffect(words);
        if (left.isEmpty()) {
            return false;
        }
        story.add(clause, words, Role.SYMPTOM);
        story.add(clause, left.get().why(), Role.CAUSE);
        story.fail();
        story.cause();
        return true;
    }

    /** "经查…" and the like count only where they tell of a defect, and not of recovery or work. */
    private Optional<CauseRule.Found> discovered(Stretch words) {
        return causes.found(words)
                .filter(found -> mechanism.in(found.why()) || failure.in(found.why()) || ClauseShapes.findsOut(words))
                .filter(found -> !recovery.in(found.why()));
    }

    /** {@code 信息科去看，是医保中心换了驱动}, {@code 书面说明来了，是限流阈值配错}. */
    private static boolean followsLook(Story story, Clause clause) {
        String last =
                story.lastIsBeside(clause) ? story.told().getLast().clause().folded() : "";
        return (story.hasFailed() && ClauseShapes.looksInto(last))
                || ((story.hasFailed() || story.isUpdate()) && ClauseShapes.announcesWhy(last));
    }

    /** {@code 并非参数表未更新，系时间戳精度不一致}. */
    private boolean followsDenial(Story story, Clause clause) {
        return story.lastIsBeside(clause)
                && causes.denies(story.told().getLast().clause().words());
    }

    /** {@code 因为是半夜，只有两个楼报修}: the reason why little happened. */
    private boolean limited(Story story, int at) {
        return at + 1 < story.clauses().size()
                && story.clauses().get(at + 1).sentence()
                        == story.clauses().get(at).sentence()
                && limits.atStart(story.clauses().get(at + 1).words()).isPresent();
    }

    private void previousIsCause(Story story) {
        if (story.hasCause() || story.isEmpty()) {
            return;
        }
        Told previous = story.told().getLast();
        if (previous.role() == Role.SYMPTOM && !causes.isOutcome(previous.words())) {
            story.add(previous.clause(), whole(story, previous), Role.CAUSE);
            story.cause();
        }
    }

    /** The clause, or the whole sentence if the effect begins a new one. */
    private static Stretch whole(Story story, Told last) {
        boolean sameSentence =
                story.clauses().get(story.clauses().indexOf(last.clause()) + 1).sentence() == last.sentence();
        return sameSentence
                ? last.words()
                : story.told().stream()
                        .filter(one -> one.sentence() == last.sentence() && one.role() != Role.ASIDE)
                        .findFirst()
                        .orElse(last)
                        .words()
                        .upTo(last.words());
    }

    /** Whether a clause without any marker tells the cause of a failure told before it. */
    boolean isUnmarked(Story story, Clause clause, Stretch words) {
        boolean told = story.hasFailed()
                && !story.hasCause()
                && (outside.changed(words, story.outsiders())
                        || hadHappened(story, clause, words)
                        || isOwnMistake(words)
                        || putsRight(story));
        return told || isWhatWeLeftUndone(story, clause, words);
    }

    /** {@code …，我方未同步更新} behind a cause. */
    private boolean isWhatWeLeftUndone(Story story, Clause clause, Stretch words) {
        boolean afterCause =
                story.lastIsBeside(clause) && story.told().getLast().role() == Role.CAUSE;
        return afterCause && own.in(words) && omission.in(words) && !recovery.in(words);
    }

    /** {@code 我们自己把交换机口划错了VLAN}. */
    private boolean isOwnMistake(Stretch words) {
        return own.in(words) && mistake.in(words) && !recovery.in(words);
    }

    /** {@code It was not. A deploy script of ours purged the keys}: what follows a denial in a correction. */
    private boolean putsRight(Story story) {
        return story.isUpdate()
                && story.told().size() > 1
                && causes.denies(story.told().getLast().clause().words());
    }

    /** {@code HM Customs had published a new schema}: what came before the trouble that was told first. */
    private boolean hadHappened(Story story, Clause clause, Stretch words) {
        return clause.sentence() > story.told().getFirst().sentence()
                && ClauseShapes.hadHappened(words)
                && !recovery.in(words);
    }

    /** {@code 误拔了采集线，心跳图断了}: a mistake before the first thing that is seen is its cause. */
    void mistakeFirst(Story story) {
        if (story.hasCause() || story.told().size() < 2) {
            return;
        }
        Told first = story.told().getFirst();
        Told second = story.told().get(1);
        boolean near = second.sentence() == first.sentence();
        boolean shows =
                failure.in(second.words()) && (second.role() == Role.SYMPTOM || second.role() == Role.IMPACT) && near;
        if (!shows && first.role() == Role.SYMPTOM && outside.lostTheLine(first.words())) {
            story.insert(1, new Told(first.clause(), first.words(), Role.CAUSE));
            return;
        }
        if (shows
                && first.role() == Role.SYMPTOM
                && (mistake.in(first.words()) || outside.haveTrouble(first.words(), story.outsiders()))
                && !causes.isOutcome(first.words())) {
            story.replace(0, new Told(first.clause(), first.words(), Role.CAUSE));
            story.replace(1, new Told(second.clause(), second.words(), Role.SYMPTOM));
        }
    }
}
