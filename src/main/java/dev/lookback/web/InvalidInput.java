package dev.lookback.web;

import org.jspecify.annotations.Nullable;

/** The caller's mistake in one parameter; its message is made for the caller and becomes the detail of a 400. */
public final class InvalidInput extends IllegalArgumentException {
    private static final int MAX_SHOWN = 80;

    private final String parameter;

    /**
     * @param parameter name of the parameter, or {@code body}
     * @param rule what must hold, beginning with a verb: {@code must be 1 to 100}
     * @param value what came instead; null leaves it out
     */
    public InvalidInput(String parameter, String rule, @Nullable Object value) {
        super(parameter + " " + rule + (value == null ? "" : ", got " + shown(value.toString())));
        this.parameter = parameter;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** Shortened, and without characters that could break a line of the log. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(MAX_SHOWN)
                .map(character -> Character.isISOControl(character) ? '\uFFFD' : character)
                .forEach(shown::appendCodePoint);
        if (value.codePointCount(0, value.length()) > MAX_SHOWN) {
            shown.append('…');
        }
        return shown.isEmpty() ? "nothing" : shown.toString();
    }
}
