package dev.lookback.chunk;

/** Counts the tokens an embedder would see, with that embedder's own tokenizer. Safe for use by several threads. */
@FunctionalInterface
public interface TokenCounter {
    /** Number of tokens of the text, the tokenizer's special tokens included. */
    int count(String text);
}
