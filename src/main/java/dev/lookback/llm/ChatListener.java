package dev.lookback.llm;

/** Follows one completion; called from the thread that asked for it, except {@link #cancelled}. */
public interface ChatListener {
    /** The text goes on with these characters. */
    void text(String piece);

    /**
     * Whether nobody wants the rest. Asked often, also from another thread while the model is silent; must be cheap. Once
     * true, the connection to the model is cut.
     */
    boolean cancelled();
}
