package dev.lookback.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest vectors by those of one byte a dimension, and scores what it found by the vectors as they are.
 *
 * <p>Lucene's own query for this ({@code RescoreTopNQuery}, 10.5) fails where nothing is found.
 */
final class NearestVectors {
    private static final Comparator<ScoreDoc> BEST_FIRST =
            Comparator.<ScoreDoc>comparingDouble(found -> -found.score).thenComparingInt(found -> found.doc);

    private NearestVectors() {}

    /**
     * The nearest documents, best first; the score is the cosine.
     *
     * @param filter documents that count; null for all
     */
    static List<ScoreDoc> find(IndexSearcher searcher, String field, float[] vector, @Nullable Query filter, int k)
            throws IOException {
        Query near = new KnnFloatVectorQuery(field, vector, k, filter);
        ScoreDoc[] found = searcher.search(near, k).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(each -> each.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<ScoreDoc> exact = new ArrayList<>();
        LeafReaderContext leaf = null;
        FloatVectorValues values = null;
        KnnVectorValues.DocIndexIterator place = null;
        for (ScoreDoc each : found) {
            LeafReaderContext mine = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
            if (mine != leaf || values == null || place == null) {
                leaf = mine;
                values = Objects.requireNonNull(mine.reader().getFloatVectorValues(field));
                place = values.iterator();
            }
            place.advance(each.doc - mine.docBase);
            float cosine = VectorUtil.dotProduct(vector, values.vectorValue(place.index()));
            exact.add(new ScoreDoc(each.doc, cosine));
        }
        exact.sort(BEST_FIRST);
        return exact;
    }
}
