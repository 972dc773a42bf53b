package dev.lookback.ingest;

import dev.lookback.ingest.SourceItem.Content;
import dev.lookback.ingest.SourceItem.Failed;
import dev.lookback.ingest.SourceItem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads the reports out of a source file, and never more than the limits allow. */
final class SourceReader {
    private final Limits limits;

    SourceReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file and hands on what it holds. */
    void read(SourceFile file, SourceSink sink) {
        if (file.isZip()) {
            new ZipReader(limits, sink).read(file);
        } else {
            sink.take(readReport(file));
        }
    }

    private SourceItem readReport(SourceFile file) {
        if (file.stamp().size() > limits.reportBytes()) {
            return new Refused(file.id(), tooLarge(limits, file.stamp().size()));
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(Math.toIntExact(limits.reportBytes() + 1));
            return bytes.length > limits.reportBytes()
                    ? new Refused(file.id(), tooLarge(limits, Files.size(file.path())))
                    : new Content(file.id(), bytes);
        } catch (IOException failed) {
            return new Failed(file.id(), "cannot be read: " + Reasons.of(failed));
        }
    }

    static String tooLarge(Limits limits, long bytes) {
        return "must be at most %s, got %,d bytes".formatted(Limits.inWords(limits.reportBytes()), bytes);
    }
}
