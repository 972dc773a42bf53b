package dev.lookback.web;

/** Something named by the caller does not exist; the message is made for the caller and becomes the detail of a 404. */
final class NotThere extends RuntimeException {
    NotThere(String message) {
        super(message);
    }

    static NotThere conversation() {
        return new NotThere("no conversation of yours has this id; it may have been deleted");
    }

    static NotThere answer() {
        return new NotThere("no answer has this id; it may have been deleted");
    }
}
