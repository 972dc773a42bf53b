package dev.lookback.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** langchain4j's own way: {@code embedAll} by the model before quantisation, and its store in memory. */
public final class LangChainAlternative implements Alternative {
    private static final int NEAREST = 10;

    private final EmbeddingModel model = new BgeSmallZhV15EmbeddingModel();
    private InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

    @Override
    public String name() {
        return "langchain4j embedAll (float), InMemoryEmbeddingStore";
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    @Override
    public void store(List<float[]> vectors) {
        store = new InMemoryEmbeddingStore<>();
        store.addAll(vectors.stream().map(Embedding::from).toList());
    }

    @Override
    public void search(String question) {
        Embedding query = model.embed(question).content();
        store.search(EmbeddingSearchRequest.builder()
                .queryEmbedding(query)
                .maxResults(NEAREST)
                .build());
    }

    @Override
    public void close() {
        store = new InMemoryEmbeddingStore<>();
    }
}
