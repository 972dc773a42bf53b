package dev.lookback.ingest;

import dev.lookback.index.IndexStatus;
import dev.lookback.index.IndexedReport;
import dev.lookback.index.ReportSummary;
import dev.lookback.ingest.IngestProgress.Stage;
import dev.lookback.llm.Embedder;
import dev.lookback.report.Report;
import dev.lookback.report.UnreadableReportException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored reports that lack vectors, the latest first, and the making of their vectors some at a time.
 *
 * <p>A report is built anew from its stored text, so that neither files nor parsed reports have to be kept while tens of
 * thousands of chunks wait, and what is put again is exactly the revision that is stored.
 */
final class VectorQueue {
    private static final Logger LOG = LoggerFactory.getLogger(VectorQueue.class);

    /** About a quarter of a second of work on two cores: how long a changed file may have to wait. */
    private static final int TEXTS_AT_ONCE = 64;

    private final IngestParts parts;
    private final CommitPace pace;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Instant start = Instant.EPOCH;
    private int total;
    private int done;

    VectorQueue(IngestParts parts) {
        this.parts = parts;
        this.pace = new CommitPace(parts.index(), parts.clock());
    }

    /** Finds out anew what lacks vectors. */
    void refill() {
        Set<String> lacking = new HashSet<>(parts.index().withoutVectors());
        waiting.clear();
        for (ReportSummary report : parts.index().reports()) {
            if (lacking.contains(report.id())) {
                waiting.addFirst(report.id());
            }
        }
        IndexStatus status = parts.index().status();
        total = status.chunks() - status.withVector();
        done = 0;
        start = parts.clock().instant();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Makes the vectors of the next reports. What is made before it is told to stop is kept by a caching embedder.
     *
     * @return number of vectors computed
     */
    int makeSome(BooleanSupplier stopping, ProgressListener listener) {
        List<VectorTexts> batch = new ArrayList<>();
        Missing chinese = new Missing(parts.embedders().chinese());
        Missing english = new Missing(parts.embedders().english());
        while (!waiting.isEmpty() && chinese.size() + english.size() < TEXTS_AT_ONCE) {
            restore(waiting.remove()).ifPresent(report -> {
                VectorTexts texts = VectorTexts.of(report, parts.embedders());
                texts.chinese().forEach(chinese::add);
                texts.english().forEach(english::add);
                batch.add(texts);
            });
        }
        if (chinese.embed(stopping) && english.embed(stopping)) {
            batch.forEach(texts -> put(texts, chinese, english));
            tell(chinese.made + english.made, listener);
        }
        if (waiting.isEmpty()) {
            pace.commit();
        } else {
            pace.commitIfDue();
        }
        return chinese.made + english.made;
    }

    private void tell(int made, ProgressListener listener) {
        done = waiting.isEmpty() ? total : Math.min(total, done + made);
        Duration spent = Duration.between(start, parts.clock().instant());
        listener.progressed(IngestProgress.of(Stage.EMBEDDING, done, total, spent));
    }

    /** Commits what was put. */
    void commit() {
        pace.commit();
    }

    private Optional<IndexedReport> restore(String id) {
        Optional<Report> stored = parts.index().report(id);
        try {
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.reader().restore(stored.get()));
        } catch (UnreadableReportException | RuntimeException | StackOverflowError defect) {
            // It stays findable by words; the others must not wait for it.
            LOG.error("{} gets no vectors", id, defect);
            return Optional.empty();
        }
    }

    private void put(VectorTexts texts, Missing chinese, Missing english) {
        IndexedReport filled = texts.fill(chinese.vectors::get, english.vectors::get);
        pace.write(() -> parts.index().put(filled));
    }

    /** The vectors of some texts by one model: those at hand, and those to be made. */
    private static final class Missing {
        private final Embedder embedder;
        private final Map<String, float[]> vectors = new HashMap<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private int made;

        Missing(Embedder embedder) {
            this.embedder = embedder;
        }

        int size() {
            return texts.size();
        }

        void add(@Nullable String text) {
            if (text != null && !vectors.containsKey(text)) {
                embedder.findPassage(text).ifPresentOrElse(vector -> vectors.put(text, vector), () -> texts.add(text));
            }
        }

        /** Returns false if it was stopped before the end. */
        boolean embed(BooleanSupplier stopping) {
            List<String> rest = List.copyOf(texts);
            for (int from = 0; from < rest.size(); from += TEXTS_AT_ONCE) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
                List<String> some = rest.subList(from, Math.min(rest.size(), from + TEXTS_AT_ONCE));
                if (!embedSome(some)) {
                    return false;
                }
            }
            return true;
        }

        private boolean embedSome(List<String> some) {
            try {
                List<float[]> results = embedder.embedPassages(some);
                for (int at = 0; at < some.size(); at++) {
                    vectors.put(some.get(at), results.get(at));
                }
                made += some.size();
                return true;
            } catch (CancellationException interrupted) {
                return false;
            }
        }
    }
}
