package dev.lookback.app;

import java.util.List;

/** The configuration is wrong; the message lists all mistakes, one a line. */
final class ConfigException extends RuntimeException {
    private final List<String> mistakes;

    ConfigException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One sentence each. */
    List<String> mistakes() {
        return mistakes;
    }
}
