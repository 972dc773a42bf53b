package dev.lookback.chat;

/** Conversations cannot be read or stored; the message is one sentence for whoever runs the server. */
public final class ChatException extends RuntimeException {
    ChatException(String message, Throwable cause) {
        super(message, cause);
    }
}
