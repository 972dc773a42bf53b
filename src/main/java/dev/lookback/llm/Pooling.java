package dev.lookback.llm;

/** How the vectors of a text's tokens become the vector of the text; a property of the model, not a choice. */
public enum Pooling {
    /** The vector of the first token; the bge models are trained for it. */
    CLS,
    /** The mean over all tokens; the sentence-transformers models are trained for it. */
    MEAN
}
