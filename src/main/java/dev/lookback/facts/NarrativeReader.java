package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each clause of an unlabelled text its role.
 *
 * <p>Read from left to right: what comes first is the symptom until something else is said. {@code 看板黑屏，驱动升级所致，换回旧驱动，
 * 08:25 恢复，少产 140 台} is symptom, cause, handling, recovery, impact.
 */
final class NarrativeReader {
    private final CauseRule causes = new CauseRule();
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
    private final WordList mistake = WordList.load("mistake.txt");
    private final WordList remark = WordList.load("remark.txt");
    private final WordList own = WordList.load("own.txt");
    private final WordList omission = WordList.load("omission.txt");
    private final WordList limits = WordList.load("limits.txt");
    private final Outsiders outside = new Outsiders();
    private final GradeRule grades = new GradeRule();

    /**
     * @param update whether the text returns to an event told before; then its first sentence names the event
     */
    Narrative read(Stretch text, List<Timed> times, boolean update) {
        return read(text, times, update, List.of());
    }

    /**
     * @param outsiders where banks, channels and other outside parties are named
     */
    Narrative read(Stretch text, List<Timed> times, boolean update, List<Stretch> outsiders) {
        List<Clause> clauses = Clauses.of(text);
        Reading reading = new Reading(clauses, times, update, outsiders, ChatLines.in(text));
        for (int at = 0; at < clauses.size(); at++) {
            reading.take(at);
        }
        reading.mistakeFirst();
        return new Narrative(reading.told);
    }

    /** The reading of one text, clause by clause. */
    private final class Reading {
        private final List<Clause> clauses;
        private final List<Timed> times;
        private final List<Told> told = new ArrayList<>();
        private final boolean update;
        private final List<Stretch> outsiders;
        private final boolean chat;
        private boolean failed;
        private boolean caused;

        /** Sentence in which a cause that was begun may go on; -1 if none. */
        private int openCause = -1;

        Reading(List<Clause> clauses, List<Timed> times, boolean update, List<Stretch> outsiders, boolean chat) {
            this.outsiders = outsiders;
            this.chat = chat;
            this.clauses = clauses;
            this.times = times;
            this.update = update;
        }

        void take(int at) {
            Clause clause = clauses.get(at);
            Stretch words = LeadingTime.without(clause.words(), times);
            failed |= update && !told.isEmpty() && told.getFirst().sentence() < clause.sentence();
            boolean speaker = chat && ChatLines.isSpeaker(clause.words());
            if (speaker || words.length() == 0 || grades.isGrade(words) || SymptomRule.isCode(words)) {
                add(clause, clause.words(), Role.ASIDE);
                return;
            }
            if (update && remark.in(clause.words()) && !told.isEmpty()) {
                add(clause, words, Role.ASIDE);
                return;
            }
            if (cause(at, clause, words)) {
                return;
            }
            Role role = role(clause, words);
            failed |= failure.in(words) && role == Role.SYMPTOM;
            if (role != Role.CAUSE) {
                openCause = -1;
            }
            caused |= role == Role.CAUSE;
            add(clause, words, role);
        }

        /** A clause, or the end of one, that says why. */
        private boolean cause(int at, Clause clause, Stretch words) {
            if (causes.beginsWithEffect(words)) {
                previousIsCause();
                add(clause, words, Role.IMPACT);
                openCause = -1;
                failed = true;
                return true;
            }
            Optional<CauseRule.Found> found = limited(at) ? Optional.empty() : causes.stated(words);
            found = found.or(
                    () -> followsDenial(clause) || followsLook(clause) ? causes.instead(words) : Optional.empty());
            found = found.or(() -> failed || !told.isEmpty() ? discovered(words) : Optional.empty());
            if (found.isEmpty()) {
                return effect(clause, words);
            }
            Stretch before =
                    new Stretch(words.source(), words.from(), found.get().markedAt()).bare();
            if (before.length() > 2 && !failed) {
                add(clause, before, Role.SYMPTOM);
                failed = failure.in(before);
            }
            boolean known = !unknown.in(found.get().why()) && !suspicion.in(words);
            add(clause, known ? found.get().why() : words, known ? Role.CAUSE : Role.UNKNOWN_CAUSE);
            caused |= known;
            openCause = known && found.get().open() ? clause.sentence() : -1;
            return true;
        }

        private boolean effect(Clause clause, Stretch words) {
            Optional<CauseRule.Found> left = failed || caused ? Optional.empty() : causes.beforeEffect(words);
            if (left.isEmpty()) {
                return false;
            }
            add(clause, words, Role.SYMPTOM);
            add(clause, left.get().why(), Role.CAUSE);
            failed = true;
            caused = true;
            return true;
        }

        /** "经查…" and the like count only where they tell of a defect, and not of recovery or work. */
        private Optional<CauseRule.Found> discovered(Stretch words) {
            return causes.found(words)
                    .filter(found -> mechanism.in(found.why())
                            || failure.in(found.why())
                            || words.folded().startsWith("经"))
                    .filter(found -> !recovery.in(found.why()));
        }

        /** {@code 信息科去看，是医保中心换了驱动}. */
        private boolean followsLook(Clause clause) {
            return failed
                    && told.getLast().sentence() == clause.sentence()
                    && ClauseShapes.looksInto(told.getLast().clause().folded());
        }

        /** {@code 并非参数表未更新，系时间戳精度不一致}. */
        private boolean followsDenial(Clause clause) {
            return !told.isEmpty()
                    && told.getLast().sentence() == clause.sentence()
                    && causes.denies(told.getLast().clause().words());
        }

        /** {@code 因为是半夜，只有两个楼报修}: the reason why little happened. */
        private boolean limited(int at) {
            return at + 1 < clauses.size()
                    && clauses.get(at + 1).sentence() == clauses.get(at).sentence()
                    && limits.atStart(clauses.get(at + 1).words()).isPresent();
        }

        /** {@code 误拔了采集线，心跳图断了}: a mistake before the first thing that is seen is its cause. */
        private void mistakeFirst() {
            if (caused || told.size() < 2) {
                return;
            }
            Told first = told.getFirst();
            Told second = told.get(1);
            boolean near = second.sentence() == first.sentence();
            boolean shows = failure.in(second.words())
                    && (second.role() == Role.SYMPTOM || second.role() == Role.IMPACT)
                    && near;
            if (!shows && first.role() == Role.SYMPTOM && outside.lostTheLine(first.words())) {
                told.add(1, new Told(first.clause(), first.words(), Role.CAUSE));
                return;
            }
            if (shows
                    && first.role() == Role.SYMPTOM
                    && (mistake.in(first.words()) || outside.haveTrouble(first.words(), outsiders))
                    && !causes.isOutcome(first.words())) {
                told.set(0, new Told(first.clause(), first.words(), Role.CAUSE));
                told.set(1, new Told(second.clause(), second.words(), Role.SYMPTOM));
            }
        }

        private void previousIsCause() {
            if (caused || told.isEmpty()) {
                return;
            }
            Told previous = told.getLast();
            if (previous.role() == Role.SYMPTOM && !causes.isOutcome(previous.words())) {
                told.add(new Told(previous.clause(), whole(previous), Role.CAUSE));
                caused = true;
            }
        }

        /** The clause, or the whole sentence if the effect begins a new one. */
        private Stretch whole(Told last) {
            boolean sameSentence =
                    clauses.get(clauses.indexOf(last.clause()) + 1).sentence() == last.sentence();
            return sameSentence
                    ? last.words()
                    : told.stream()
                            .filter(one -> one.sentence() == last.sentence() && one.role() != Role.ASIDE)
                            .findFirst()
                            .orElse(last)
                            .words()
                            .upTo(last.words());
        }

        private Role role(Clause clause, Stretch words) {
            boolean broken = failure.in(words);
            boolean done = completed.in(words);
            if (unknown.in(words)) {
                return failed || !broken ? Role.UNKNOWN_CAUSE : Role.SYMPTOM;
            }
            if (told.isEmpty() || (broken && onlyNamed())) {
                return Role.SYMPTOM;
            }
            if (causes.denies(words) || (update && remark.in(words))) {
                return Role.ASIDE;
            }
            if ((followUp.atStart(words).isPresent() && !done) || later.in(words)) {
                return Role.FOLLOW_UP;
            }
            if (failed
                    && !caused
                    && (outside.changed(words, outsiders)
                            || hadHappened(clause, words)
                            || ownMistake(words)
                            || putsRight())) {
                return Role.CAUSE;
            }
            boolean afterCause =
                    told.getLast().role() == Role.CAUSE && told.getLast().sentence() == clause.sentence();
            if (afterCause && own.in(words) && omission.in(words) && !recovery.in(words)) {
                return Role.CAUSE;
            }
            if (ClauseShapes.tellsWhatCured(words) && (failed || caused) && !unknown.in(words)) {
                return Role.HANDLING;
            }
            if (ClauseShapes.isLength(words)) {
                return Role.ASIDE;
            }
            if (broken && failed && !caused && ClauseShapes.isRetold(words) && !besideSymptom(clause)) {
                return Role.SYMPTOM;
            }
            if (failed && !caused && outside.areAtFault(words, outsiders)) {
                return Role.CAUSE;
            }
            if (broken && failed && !done && besideSymptom(clause)) {
                return mechanism.in(words) && !caused && !impact.in(words) ? Role.CAUSE : Role.IMPACT;
            }
            if (failed && suspicion.in(words) && !recovery.in(words)) {
                return action.in(words) ? Role.ASIDE : Role.UNKNOWN_CAUSE;
            }
            boolean acts = ClauseShapes.acts(words, action) && !words.folded().startsWith("so the");
            if (acts && !(broken && !failed)) {
                if (!failed && told.size() == 1 && told.getFirst().sentence() < clause.sentence()) {
                    return Role.ASIDE;
                }
                return broken && !done && !recovery.in(words) ? failingWork(words) : Role.HANDLING;
            }
            if (recovery.in(words)) {
                return Role.RECOVERY;
            }
            return undone(clause, words, broken);
        }

        /** {@code 我们自己把交换机口划错了VLAN}. */
        private boolean ownMistake(Stretch words) {
            return own.in(words) && mistake.in(words) && !recovery.in(words);
        }

        /** {@code It was not. A deploy script of ours purged the keys}: what follows a denial in a correction. */
        private boolean putsRight() {
            return update
                    && told.size() > 1
                    && causes.denies(told.getLast().clause().words());
        }

        /** {@code HM Customs had published a new schema}: what came before the trouble that was told first. */
        private boolean hadHappened(Clause clause, Stretch words) {
            return clause.sentence() > told.getFirst().sentence()
                    && ClauseShapes.hadHappened(words)
                    && !recovery.in(words);
        }

        /** So far nothing but the event's name, {@code 登记查询缓慢事件}. */
        private boolean onlyNamed() {
            return told.stream()
                    .allMatch(one -> one.role() == Role.ASIDE
                            || (one.role() == Role.SYMPTOM && SymptomRule.isName(one.words())));
        }

        /** In the sentence of the symptom, before anything else was told. */
        private boolean besideSymptom(Clause clause) {
            return told.stream()
                    .allMatch(one -> one.sentence() == clause.sentence()
                            && (one.role() == Role.SYMPTOM || one.role() == Role.IMPACT || one.role() == Role.ASIDE));
        }

        private Role failingWork(Stretch words) {
            return mechanism.in(words) && !caused ? Role.CAUSE : Role.HANDLING;
        }

        private Role undone(Clause clause, Stretch words, boolean broken) {
            boolean hits = impact.in(words) || people.in(words);
            if (!failed) {
                return hits && (!broken || caused) && seenSymptom() ? Role.IMPACT : Role.SYMPTOM;
            }
            if (openCause == clause.sentence() && !hits && !causes.denies(words)) {
                return Role.CAUSE;
            }
            if (hits || words.folded().startsWith("so ")) {
                return Role.IMPACT;
            }
            boolean theirs = broken && outside.failed(words);
            return !caused && (theirs || mechanism.in(words)) && !causes.denies(words)
                    ? Role.CAUSE
                    : beside(clause, broken);
        }

        /** {@code …超时，成功率掉到 71%}: a second thing that is seen in the first sentence is the impact. */
        private Role beside(Clause clause, boolean broken) {
            return broken && besideSymptom(clause) ? Role.IMPACT : Role.ASIDE;
        }

        private boolean seenSymptom() {
            return told.stream().anyMatch(one -> one.role() == Role.SYMPTOM);
        }

        private void add(Clause clause, Stretch words, Role role) {
            told.add(new Told(clause, words, role));
        }
    }
}
