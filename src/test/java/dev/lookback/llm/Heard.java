package dev.lookback.llm;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A listener made of two functions. */
record Heard(Consumer<String> hear, BooleanSupplier gone) implements ChatListener {
    @Override
    public void text(String piece) {
        hear.accept(piece);
    }

    @Override
    public boolean cancelled() {
        return gone.getAsBoolean();
    }

    /** All that a model writes. */
    String text(ChatModel model) {
        StringBuilder text = new StringBuilder();
        Duration enough = Duration.ofSeconds(5);
        model.stream(
                new Prompt("task", "data", 100),
                new Deadlines(enough, enough, enough, enough),
                new Heard(text::append, gone));
        return text.toString();
    }
}
