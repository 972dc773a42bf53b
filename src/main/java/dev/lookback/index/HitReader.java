package dev.lookback.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads the chunks of result lists; what stands in several lists is read once. For one request; not thread-safe. */
final class HitReader {
    private final StoredFields stored;
    private final Map<Integer, Hit> known = new HashMap<>();

    HitReader(IndexSearcher searcher) throws IOException {
        stored = searcher.storedFields();
    }

    /** The hits in their order, ranked from 1. */
    List<Hit> read(List<ScoreDoc> best) throws IOException {
        List<Hit> hits = new ArrayList<>(best.size());
        for (ScoreDoc found : best) {
            Hit hit = known.get(found.doc);
            if (hit == null) {
                hit = Documents.readHit(stored.document(found.doc), 0, 0);
                known.put(found.doc, hit);
            }
            hits.add(hit.at(hits.size() + 1, found.score));
        }
        return hits;
    }
}
