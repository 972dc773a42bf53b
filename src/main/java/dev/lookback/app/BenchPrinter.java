package dev.lookback.app;

import dev.lookback.bench.BenchReport;
import dev.lookback.bench.BenchReport.Embedding;
import dev.lookback.bench.BenchReport.Indexing;
import dev.lookback.bench.BenchReport.Level;
import dev.lookback.bench.BenchReport.Machine;
import dev.lookback.bench.BenchReport.Maker;
import dev.lookback.bench.BenchReport.Run;
import dev.lookback.bench.Latency;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints measurements as Markdown that can stand in a README. */
final class BenchPrinter {
    private static final double MEGA = 1 << 20;
    private static final double GIGA = 1 << 30;

    private final PrintWriter out;

    BenchPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(BenchReport report) {
        Machine machine = report.machine();
        out.printf(
                "Measured on %s by `bench`: %d processors, %.0f GB of memory, heap up to %.1f GB, Java %s; %.0f s in all.%n%n",
                machine.day(),
                machine.processors(),
                machine.memoryBytes() / GIGA,
                machine.heapBytes() / GIGA,
                machine.java(),
                report.seconds());
        printIndexing(report.indexing());
        if (report.embedding() != null) {
            printEmbedding(report.embedding());
        }
        printSizes(report.levels());
        printTimes(report.levels());
        out.flush();
    }

    private void printIndexing(Indexing indexing) {
        out.printf(
                "Indexing %,d reports (%,d chunks, %,d incidents) with all vectors: %.1f s, %.1f reports/s, %.0f chunks/s; found by"
                        + " words after %.1f s.%n",
                indexing.reports(),
                indexing.chunks(),
                indexing.incidents(),
                indexing.seconds(),
                indexing.reportsPerSecond(),
                indexing.chunksPerSecond(),
                indexing.secondsToWords());
        out.printf(
                "Embedding took %.0f %% of the time (%,d vectors, %.0f a second). Index %.1f MB, %,d bytes a chunk; vectors kept by"
                        + " text %.1f MB. Peak heap %.0f MB, peak memory of the process %.0f MB.%n%n",
                100 * indexing.embeddingShare(),
                indexing.embedded(),
                indexing.vectorsPerSecond(),
                indexing.indexBytes() / MEGA,
                indexing.indexBytes() / Math.max(1, indexing.chunks()),
                indexing.cacheBytes() / MEGA,
                indexing.peakHeapBytes() / MEGA,
                indexing.peakProcessBytes() / MEGA);
    }

    private void printEmbedding(Embedding embedding) {
        Maker reference = embedding.makers().getLast();
        List<List<String>> rows = new ArrayList<>();
        for (Maker maker : embedding.makers()) {
            rows.add(List.of(
                    maker.name(),
                    "%.0f".formatted(maker.textsPerSecond()),
                    "%.0f".formatted(maker.textsPerSecond() * embedding.tokens()),
                    "%.1f".formatted(maker.textsPerSecond() / reference.textsPerSecond()),
                    "%.4f".formatted(maker.meanCosine()),
                    "%.4f".formatted(maker.leastCosine())));
        }
        out.printf("Embedding the same %d texts of %.0f tokens on average:%n%n", embedding.texts(), embedding.tokens());
        table(List.of("", "texts/s", "tokens/s", "times", "mean cosine to float", "least"), rows);
    }

    private void printSizes(List<Level> levels) {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels) {
            rows.add(List.of(
                    "%,d".formatted(level.chunks()),
                    "%,d".formatted(level.reports()),
                    "%,d".formatted(level.incidents()),
                    level.madeUpVectors() ? "made up" : "real",
                    "%.0f".formatted(level.chunksPerSecond()),
                    "%.2f".formatted(level.openSeconds()),
                    "%.0f".formatted(level.indexBytes() / MEGA),
                    "%,d".formatted(level.bytesPerChunk()),
                    "%.0f".formatted(level.liveHeapBytes() / MEGA),
                    "%.0f".formatted(level.peakHeapBytes() / MEGA),
                    "%.0f".formatted(level.peakProcessBytes() / MEGA)));
        }
        table(
                List.of(
                        "chunks",
                        "reports",
                        "incidents",
                        "vectors",
                        "chunks/s",
                        "open s",
                        "index MB",
                        "bytes/chunk",
                        "live heap MB",
                        "peak heap MB",
                        "peak process MB"),
                rows);
    }

    private void printTimes(List<Level> levels) {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels) {
            level.runs().forEach(run -> rows.add(row(level, run)));
            if (level.alternative() != null) {
                rows.add(row(level, level.alternative()));
            }
        }
        out.println("Milliseconds a request; cold: the index was just opened and no question was asked before.");
        out.println();
        table(
                List.of(
                        "chunks",
                        "request",
                        "",
                        "at once",
                        "p50",
                        "p95",
                        "p99",
                        "first",
                        "cpu",
                        "requests/s",
                        "errors"),
                rows);
    }

    private static List<String> row(Level level, Run run) {
        Latency latency = run.latency();
        return List.of(
                "%,d".formatted(level.chunks()),
                run.request(),
                run.cold() ? "cold" : "warm",
                String.valueOf(run.atOnce()),
                "%.1f".formatted(latency.p50()),
                "%.1f".formatted(latency.p95()),
                "%.1f".formatted(latency.p99()),
                "%.1f".formatted(latency.first()),
                run.cpuMillis() == null ? "" : "%.1f".formatted(run.cpuMillis()),
                "%.0f".formatted(run.perSecond()),
                String.valueOf(latency.errors()));
    }

    private void table(List<String> head, List<List<String>> rows) {
        out.println("| " + String.join(" | ", head) + " |");
        out.println("|" + "---|".repeat(head.size()));
        rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
        out.println();
    }
}
