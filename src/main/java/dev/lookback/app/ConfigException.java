package dev.lookback.app;

import java.util.List;

/** The configuration is wrong; the message lists all mistakes, one a line. */
final class ConfigException extends RuntimeException {
    ConfigException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
    }
}
