package dev.lookback.llm;

import java.time.Duration;

/**
 * How long a completion may take; each is longer than zero.
 *
 * @param connect until the connection stands
 * @param firstText until the first piece of text, tries included
 * @param idle between two signs of life
 * @param total from the first try to the end
 */
public record Deadlines(Duration connect, Duration firstText, Duration idle, Duration total) {
    public Deadlines {
        for (Duration each : new Duration[] {connect, firstText, idle, total}) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException("deadlines must be longer than zero, got " + each);
            }
        }
    }

    /** The same, but over by then. */
    public Deadlines within(Duration rest) {
        return new Deadlines(
                shorter(connect, rest), shorter(firstText, rest), shorter(idle, rest), shorter(total, rest));
    }

    /** What is left of them when so much time has passed. */
    public Deadlines after(Duration passed) {
        return new Deadlines(connect, rest(firstText, passed), idle, rest(total, passed));
    }

    private static Duration rest(Duration whole, Duration passed) {
        Duration rest = whole.minus(passed);
        return rest.isPositive() ? rest : Duration.ofMillis(1);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
