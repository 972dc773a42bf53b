package dev.lookback.app;

import dev.lookback.report.Period;
import dev.lookback.retrieve.ListPlaces;
import dev.lookback.retrieve.ListPlaces.Place;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.RetrievalWeights;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what the scores of passages are made of, one row a passage. */
final class ExplanationPrinter {
    private static final String ROW = "%4s  %5s  %-13s  %-12s  %-12s  %8s  %8s  %-10s  %s%n";

    private final PrintWriter out;

    ExplanationPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<RankedPassage> passages, List<ListPlaces> places, RetrievalWeights weights) {
        out.println();
        out.printf(
                ROW, "rank", "score", "words", "zh vectors", "en vectors", "coverage", "nearness", "from", "passage");
        for (int at = 0; at < passages.size(); at++) {
            RankedPassage found = passages.get(at);
            ListPlaces in = places.get(at);
            Period period = found.passage().report().period();
            out.printf(
                    ROW,
                    found.rank(),
                    "%.3f".formatted(found.score()),
                    place(in.words(), "%.2f"),
                    place(in.zhVector(), "%.3f"),
                    place(in.enVector(), "%.3f"),
                    "%.2f".formatted(found.parts().coverage()),
                    "%.3f".formatted(found.parts().nearness()),
                    period == null ? "-" : period.from(),
                    AnswerPrinter.place(found.passage()));
        }
        out.println();
        out.println(
                "a list shows the rank in it and what it was by (BM25, cosine); - where it did not have the passage");
        out.println(weights);
        out.flush();
    }

    private static String place(@Nullable Place place, String format) {
        return place == null ? "-" : "#%d %s".formatted(place.rank(), format.formatted(place.score()));
    }
}
