package dev.lookback.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A text without labels that tells what happened, its clauses in their roles.
 *
 * @param clauses in the order of the text
 */
record Narrative(List<Told> clauses) {
    Narrative {
        clauses = List.copyOf(clauses);
    }

    /** What a clause does in the story. */
    enum Role {
        /** Nothing but a time, a grade or a remark. */
        ASIDE,
        SYMPTOM,
        CAUSE,
        /** Says that the cause is not known. */
        UNKNOWN_CAUSE,
        IMPACT,
        HANDLING,
        RECOVERY,
        FOLLOW_UP
    }

    /**
     * A clause and what it does.
     *
     * @param clause the clause, a time at its start included
     * @param words the clause without that time, and only the part that plays the role
     * @param role what it does
     */
    record Told(Clause clause, Stretch words, Role role) {
        int sentence() {
            return clause.sentence();
        }
    }

    boolean has(Role role) {
        return clauses.stream().anyMatch(told -> told.role() == role);
    }

    /** The role of the clause that holds a character. */
    Optional<Told> at(int index) {
        return clauses.stream()
                .filter(told -> told.clause().words().from() <= index
                        && index < told.clause().words().to())
                .findFirst();
    }

    /**
     * The first run of clauses of a role, from its first to its last clause.
     *
     * @param joins whether a clause may stand between two of them without ending the run
     */
    Optional<Stretch> run(Role role, Predicate<Told> joins) {
        Stretch run = null;
        for (Told told : clauses) {
            if (told.role() == role) {
                run = run == null ? told.words() : run.upTo(told.words());
            } else if (run != null && !joins.test(told)) {
                break;
            }
        }
        return Optional.ofNullable(run);
    }
}
