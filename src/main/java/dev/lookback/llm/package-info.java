/**
 * The only door to language models: text to vector, prompt to text.
 *
 * <p>Main types: {@code dev.lookback.llm.Embedder} and its ONNX implementation, which run inside the process without a
 * network. langchain4j and ONNX Runtime types stay inside this package, so that a vendor's change moves nothing else.
 */
@NullMarked
package dev.lookback.llm;

import org.jspecify.annotations.NullMarked;
