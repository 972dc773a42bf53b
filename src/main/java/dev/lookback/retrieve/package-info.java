/**
 * Turns a question into ranked passages: filters, expansion, fusion.
 *
 * <p>Main type: {@code dev.lookback.retrieve.Retriever}. Ranked lists from words and from vectors are fused by how much of
 * the question's weight of words the best passages cover; rejected: a fixed weight, which is right for keyword questions
 * or for paraphrases but never for both.
 */
@NullMarked
package dev.lookback.retrieve;

import org.jspecify.annotations.NullMarked;
