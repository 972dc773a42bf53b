package dev.lookback.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param machine where
 * @param indexing how a history was indexed with all its vectors
 * @param levels how questions were answered, by size
 * @param embedding vectors a second, ours and langchain4j's; null if that was left out
 * @param seconds how long all took
 */
public record BenchReport(
        Machine machine,
        Indexing indexing,
        List<Level> levels,
        @Nullable Embedding embedding,
        double seconds) {
    public BenchReport {
        levels = List.copyOf(levels);
    }

    /**
     * The machine.
     *
     * @param day when
     * @param processors how many the process may use
     * @param memoryBytes how much the machine has
     * @param heapBytes how much the process may use of it
     * @param java version
     */
    public record Machine(LocalDate day, int processors, long memoryBytes, long heapBytes, String java) {}

    /**
     * How a history was indexed.
     *
     * @param reports reports
     * @param chunks chunks
     * @param incidents incidents
     * @param seconds from the first file to the last vector
     * @param reportsPerSecond reports a second
     * @param chunksPerSecond chunks a second
     * @param secondsToWords until everything could be found by words
     * @param embeddingShare share of the time spent on vectors
     * @param embedded vectors computed
     * @param vectorsPerSecond while they were computed
     * @param indexBytes size of the index
     * @param cacheBytes size of the vectors kept beside it, by text
     * @param peakHeapBytes most of the heap in use since the process started
     * @param peakProcessBytes most memory the process ever held; 0 if unknown
     */
    public record Indexing(
            int reports,
            int chunks,
            int incidents,
            double seconds,
            double reportsPerSecond,
            double chunksPerSecond,
            double secondsToWords,
            double embeddingShare,
            int embedded,
            double vectorsPerSecond,
            long indexBytes,
            long cacheBytes,
            long peakHeapBytes,
            long peakProcessBytes) {}

    /**
     * How questions were answered at one size.
     *
     * @param reports reports
     * @param chunks chunks
     * @param incidents incidents told
     * @param madeUpVectors whether vectors were drawn around real ones
     * @param secondsToFill time to come here from the level before
     * @param chunksPerSecond meanwhile
     * @param openSeconds time to open the index again
     * @param indexBytes size of the index
     * @param bytesPerChunk of it
     * @param liveHeapBytes heap in use after all questions
     * @param peakHeapBytes most of the heap in use since the process started
     * @param peakProcessBytes most memory the process ever held; 0 if unknown
     * @param runs the questions
     * @param alternative langchain4j's store with as many vectors; null if that was left out
     */
    public record Level(
            int reports,
            int chunks,
            int incidents,
            boolean madeUpVectors,
            double secondsToFill,
            double chunksPerSecond,
            double openSeconds,
            long indexBytes,
            long bytesPerChunk,
            long liveHeapBytes,
            long peakHeapBytes,
            long peakProcessBytes,
            List<Run> runs,
            @Nullable Run alternative) {
        public Level {
            runs = List.copyOf(runs);
        }
    }

    /**
     * One sort of request, so many at a time.
     *
     * @param request what was sent
     * @param cold whether nothing was asked since the index was opened
     * @param atOnce requests at a time
     * @param perSecond requests answered a second
     * @param latency times
     * @param cpuMillis processor time of the whole process by request, on average; null for a run that is part of another
     */
    public record Run(
            String request,
            boolean cold,
            int atOnce,
            double perSecond,
            Latency latency,
            @Nullable Double cpuMillis) {}

    /**
     * Vectors a second on the same texts in the same process.
     *
     * @param texts how many
     * @param tokens how long on average
     * @param makers ours first
     */
    public record Embedding(int texts, double tokens, List<Maker> makers) {
        public Embedding {
            makers = List.copyOf(makers);
        }
    }

    /**
     * One way of making vectors.
     *
     * @param name what it is
     * @param textsPerSecond best of some rounds
     * @param meanCosine to the vectors of the model before quantisation
     * @param leastCosine the same, at worst
     */
    public record Maker(String name, double textsPerSecond, double meanCosine, double leastCosine) {}
}
