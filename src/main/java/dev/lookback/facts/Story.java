package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import java.util.ArrayList;
import java.util.List;

/** A text while it is being read from left to right: its clauses, and what those read so far were told to be. One thread. */
final class Story {
    private final List<Clause> clauses;
    private final List<Timed> times;
    private final boolean update;
    private final List<Stretch> outsiders;
    private final boolean chat;
    private final List<Told> told = new ArrayList<>();
    private boolean failed;

    /** Sentence in which a cause that was begun may go on; -1 if none. */
    private int openCause = -1;

    private boolean caused;

    /**
     * @param update whether the text returns to an event told before
     * @param outsiders where banks, channels and other outside parties are named
     */
    Story(List<Stretch> texts, List<Timed> times, boolean update, List<Stretch> outsiders) {
        this.clauses = Clauses.of(texts);
        this.times = times;
        this.update = update;
        this.outsiders = outsiders;
        this.chat = texts.stream().anyMatch(ChatLines::in);
    }

    List<Clause> clauses() {
        return clauses;
    }

    boolean isUpdate() {
        return update;
    }

    List<Stretch> outsiders() {
        return outsiders;
    }

    /** The words of a clause without the time at their start. */
    Stretch untimed(Clause clause) {
        return LeadingTime.without(clause.words(), times);
    }

    /** Whether a clause is nothing but the name of who speaks in a chat. */
    boolean isSpeaker(Clause clause) {
        return chat && ChatLines.isSpeaker(clause.words());
    }

    /** Notes that a failure has been told. */
    void fail() {
        failed = true;
    }

    /** Whether a failure has been told. */
    boolean hasFailed() {
        return failed;
    }

    /** Notes that a cause has been told. */
    void cause() {
        caused = true;
    }

    /** Whether a cause has been told. */
    boolean hasCause() {
        return caused;
    }

    /** Lets the cause go on to the end of the clause's sentence. */
    void openCause(Clause clause) {
        openCause = clause.sentence();
    }

    void closeCause() {
        openCause = -1;
    }

    /** Whether the clause may go on with a cause begun before. */
    boolean goesOnWithCause(Clause clause) {
        return openCause == clause.sentence();
    }

    void add(Clause clause, Stretch words, Role role) {
        told.add(new Told(clause, words, role));
    }

    /** Changes what was told at a place. */
    void replace(int at, Told by) {
        told.set(at, by);
    }

    void insert(int at, Told more) {
        told.add(at, more);
    }

    List<Told> told() {
        return told;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    Narrative end() {
        return new Narrative(told);
    }

    /** What was told last, if it stands in the sentence of the clause. */
    boolean lastIsBeside(Clause clause) {
        return !told.isEmpty() && told.getLast().sentence() == clause.sentence();
    }

    boolean hasSymptom() {
        return told.stream().anyMatch(one -> one.role() == Role.SYMPTOM);
    }

    /** So far nothing but the event's name, {@code 登记查询缓慢事件}. */
    boolean isOnlyNamed() {
        return told.stream()
                .allMatch(one ->
                        one.role() == Role.ASIDE || (one.role() == Role.SYMPTOM && SymptomRule.isName(one.words())));
    }

    /** In the sentence of the symptom, before anything else was told. */
    boolean isBesideSymptom(Clause clause) {
        return told.stream()
                .allMatch(one -> one.sentence() == clause.sentence()
                        && (one.role() == Role.SYMPTOM || one.role() == Role.IMPACT || one.role() == Role.ASIDE));
    }
}
