package dev.lookback.ingest;

import dev.lookback.index.IndexedChunk;
import dev.lookback.index.IndexedReport;
import dev.lookback.index.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report, and the texts whose vectors its chunks need.
 *
 * @param report the report, whatever vectors it has
 * @param chinese for each chunk the text for the Chinese model, null if it needs none
 * @param english for each chunk the text for the English model, null if it needs none
 */
record VectorTexts(IndexedReport report, List<@Nullable String> chinese, List<@Nullable String> english) {
    /** Every chunk gets at least one text. */
    static VectorTexts of(IndexedReport report, Embedders embedders) {
        List<@Nullable String> chinese = new ArrayList<>();
        List<@Nullable String> english = new ArrayList<>();
        String title = report.report().title();
        for (IndexedChunk indexed : report.chunks()) {
            Script script = embedders.isOne()
                    ? Script.CHINESE
                    : Script.of(indexed.chunk().text());
            chinese.add(
                    script == Script.ENGLISH
                            ? null
                            : EmbeddingText.of(title, indexed.chunk(), part -> true, embedders.chinese()));
            english.add(
                    script == Script.CHINESE
                            ? null
                            : EmbeddingText.of(title, indexed.chunk(), VectorTexts::isEnglish, embedders.english()));
        }
        return new VectorTexts(report, chinese, english);
    }

    /** To the English model most Chinese characters are one and the same unknown. */
    private static boolean isEnglish(String heading) {
        return Scripts.countHan(heading) == 0;
    }

    /**
     * The report with vectors.
     *
     * @param chineseVectors vector of a text; null while it is not known
     * @param englishVectors vector of a text; null while it is not known
     */
    IndexedReport fill(
            Function<String, float @Nullable []> chineseVectors, Function<String, float @Nullable []> englishVectors) {
        List<IndexedChunk> filled = new ArrayList<>();
        for (int at = 0; at < report.chunks().size(); at++) {
            IndexedChunk chunk = report.chunks().get(at);
            filled.add(new IndexedChunk(
                    chunk.chunk(),
                    chunk.kind(),
                    chunk.entities(),
                    chunk.eventDate(),
                    vector(chinese.get(at), chineseVectors),
                    vector(english.get(at), englishVectors)));
        }
        return new IndexedReport(report.report(), filled, report.facts());
    }

    private static float @Nullable [] vector(@Nullable String text, Function<String, float @Nullable []> vectors) {
        return text == null ? null : vectors.apply(text);
    }
}
