package dev.lookback.report;

import java.io.IOException;

/** A file that is no report at all: empty, or not text. Its message is one sentence that names the rule and the value. */
public final class UnreadableReportException extends IOException {
    /** @param message one sentence for people */
    public UnreadableReportException(String message) {
        super(message);
    }
}
