package dev.lookback.web;

/** The index does not answer yet. */
final class NotReady extends IllegalStateException {
    private final StatusJson status;

    NotReady(StatusJson status) {
        super("the index does not answer yet");
        this.status = status;
    }

    /** For the caller: how far it is. */
    String detail() {
        StatusJson.Progress indexing = status.indexing();
        return indexing == null
                ? "the index is being opened"
                : "the index is being built: %d of %d files".formatted(indexing.done(), indexing.total());
    }
}
