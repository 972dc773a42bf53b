/**
 * The only door to language models: text to vector, prompt to text.
 *
 * <p>Main types: {@link dev.lookback.llm.Embedder}, {@link dev.lookback.llm.OnnxEmbedder}, which runs inside the process
 * without a network, and {@link dev.lookback.llm.CachingEmbedder}, which remembers. The models come from langchain4j's
 * model jars, but run directly on ONNX Runtime with their own tokenizer: langchain4j's classes cut long texts without a
 * word. {@link dev.lookback.llm.ChatModel} writes text: langchain4j's streaming models speak the protocols, on a client of our
 * own that can be cut at any time and knows one ending ({@link dev.lookback.llm.ChatModels}). langchain4j, ONNX Runtime and tokenizer types stay inside this package, so that a vendor's change moves nothing
 * else.
 */
@NullMarked
package dev.lookback.llm;

import org.jspecify.annotations.NullMarked;
