package dev.lookback.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads the chunks of result lists, each segment's in one go, because Lucene reads values forward only. */
final class HitReader {
    private HitReader() {}

    /** The hits in their order, ranked from 1. */
    static List<Hit> read(IndexSearcher searcher, List<ScoreDoc> best) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Hit[] hits = new Hit[best.size()];
        LeafReaderContext leaf = null;
        BinaryDocValues values = null;
        for (int place : byDocument(best)) {
            ScoreDoc found = best.get(place);
            LeafReaderContext mine = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
            if (mine != leaf || values == null) {
                leaf = mine;
                values = Objects.requireNonNull(leaf.reader().getBinaryDocValues(Documents.STORED_CHUNK));
            }
            values.advanceExact(found.doc - leaf.docBase);
            hits[place] = StoredChunk.of(values.binaryValue()).hit(place + 1, found.score);
        }
        return Arrays.asList(hits);
    }

    private static List<Integer> byDocument(List<ScoreDoc> best) {
        List<Integer> places = new ArrayList<>(best.size());
        for (int place = 0; place < best.size(); place++) {
            places.add(place);
        }
        places.sort(Comparator.comparingInt(place -> best.get(place).doc));
        return places;
    }
}
