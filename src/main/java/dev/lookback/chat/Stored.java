package dev.lookback.chat;

/** Text as databases take it. */
final class Stored {
    private Stored() {}

    /** Without the character that ends strings in C: PostgreSQL refuses it. */
    static String text(String text) {
        return text.replace('\u0000', ' ');
    }
}
