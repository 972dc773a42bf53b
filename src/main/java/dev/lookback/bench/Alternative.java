package dev.lookback.bench;

import java.util.List;

/** What a Java developer would take instead. */
public interface Alternative extends AutoCloseable {
    /** What it is, in a few words. */
    String name();

    /** Vectors of passages, made the way its users make them. */
    List<float[]> embedAll(List<String> texts);

    /** Forgets what was stored and stores passages with these vectors. */
    void store(List<float[]> vectors);

    /** Embeds a question and finds the nearest ten passages. */
    void search(String question);

    @Override
    void close();
}
