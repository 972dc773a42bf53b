package dev.lookback.app;

/** A command cannot do what it was asked; the message is one sentence for the person who ran it. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    static CommandException unknownName(String what, String name) {
        return new CommandException("no report in these days tells of a %s named %s".formatted(what, name));
    }
}
