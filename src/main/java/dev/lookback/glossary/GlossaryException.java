package dev.lookback.glossary;

import java.util.List;

/** A glossary file breaks rules. Its message has one line for each. */
public final class GlossaryException extends IllegalArgumentException {
    private final transient List<String> problems;

    GlossaryException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file: {@code file:line: thing, rule, value}. */
    public List<String> problems() {
        return problems;
    }
}
