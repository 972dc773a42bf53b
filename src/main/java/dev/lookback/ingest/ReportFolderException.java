package dev.lookback.ingest;

/** The report folders cannot be used; nothing was changed. The message is one sentence for people. */
public final class ReportFolderException extends RuntimeException {
    /** @param message one sentence that names the folder and the rule */
    public ReportFolderException(String message) {
        super(message);
    }
}
