package dev.lookback.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * One search: by words on the caller's thread, by vectors meanwhile where a processor is free.
 *
 * @param searcher must stay open until {@link #run} returns
 */
record Searching(IndexSearcher searcher, Queries queries, SearchRequest request) {
    SearchResult run() throws IOException {
        ForkJoinTask<SearchResult> vectors = ForkJoinTask.adapt(this::byVectors).fork();
        try {
            List<Hit> words = byWords();
            SearchResult near = vectors.join();
            return new SearchResult(words, near.zhVectors(), near.enVectors());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            vectors.quietlyJoin();
        }
    }

    private List<Hit> byWords() throws IOException {
        if (request.words().isEmpty()) {
            return List.of();
        }
        Query query = queries.words(request.words(), request.fieldWeights(), request.filter());
        return HitReader.read(searcher, List.of(searcher.search(query, request.k()).scoreDocs));
    }

    private SearchResult byVectors() {
        try {
            return new SearchResult(
                    List.of(),
                    nearest(Documents.ZH_VECTOR, request.zhVector()),
                    nearest(Documents.EN_VECTOR, request.enVector()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Hit> nearest(String field, float @Nullable [] vector) throws IOException {
        if (vector == null) {
            return List.of();
        }
        // Only chunks have vectors, so that no filter is needed where all of them count; it would cost a set of all
        // chunks.
        Query filter = request.filter().equals(Filter.NONE) ? null : queries.chunks(request.filter());
        List<ScoreDoc> found = NearestVectors.find(searcher, field, vector, filter, request.k());
        return HitReader.read(searcher, found);
    }
}
