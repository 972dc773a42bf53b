package dev.lookback.ingest;

import dev.lookback.ingest.SourceItem.Content;
import dev.lookback.ingest.SourceItem.Failed;
import dev.lookback.ingest.SourceItem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the reports out of one zip, and out of the zips inside it, one level deep: Notion wraps large exports that way.
 *
 * <p>A zip is not trusted: what it claims about itself is checked before it is opened, and what is unpacked is counted.
 * Nothing is ever written under a name from a zip.
 */
final class ZipReader {
    private static final long MOST_TABLE_BYTES = 32 * Limits.MEBIBYTE;

    private final Limits limits;
    private final SourceSink sink;
    private long unpacked;

    ZipReader(Limits limits, SourceSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    void read(SourceFile file) {
        readZip(file.path(), file.id(), true);
    }

    private void readZip(Path zip, String id, boolean outer) {
        try {
            Optional<ZipTrailer> trailer = ZipTrailer.find(zip);
            if (trailer.isEmpty()) {
                sink.take(new Failed(id, "must be a complete zip file"));
                return;
            }
            Optional<String> refusal = refusal(trailer.get());
            if (refusal.isPresent()) {
                sink.take(new Refused(id, refusal.get()));
                return;
            }
            try (ZipFile open = ZipNames.open(zip)) {
                readEntries(open, id, outer);
            }
        } catch (IOException failed) {
            sink.take(new Failed(id, "cannot be read as a zip: " + Reasons.of(failed)));
        }
    }

    private Optional<String> refusal(ZipTrailer trailer) {
        if (trailer.entries() > limits.zipEntries()) {
            return Optional.of(
                    "must have at most %,d entries, got %,d".formatted(limits.zipEntries(), trailer.entries()));
        }
        return trailer.tableBytes() > MOST_TABLE_BYTES
                ? Optional.of("must have a table of contents of at most %s, got %,d bytes"
                        .formatted(Limits.inWords(MOST_TABLE_BYTES), trailer.tableBytes()))
                : Optional.empty();
    }

    private void readEntries(ZipFile zip, String zipId, boolean outer) throws IOException {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().endsWith("\\"))
                .sorted(Comparator.comparing(ZipEntry::getName, NaturalOrder.INSTANCE))
                .toList();
        for (ZipEntry entry : entries) {
            if (!sink.wantsMore()) {
                return;
            }
            if (unpacked > limits.zipReportBytes()) {
                sink.take(new Refused(
                        zipId,
                        "must hold at most %s of reports, the rest of it is not read"
                                .formatted(Limits.inWords(limits.zipReportBytes()))));
                return;
            }
            readEntry(zip, entry, zipId, outer);
        }
    }

    private void readEntry(ZipFile zip, ZipEntry entry, String zipId, boolean outer) throws IOException {
        String path = ZipNames.path(entry);
        String id = zipId + FileNames.INSIDE + path;
        if (ZipNames.isHidden(path)) {
            return;
        }
        if (!FileNames.isReport(path) && !FileNames.isZip(path)) {
            if (FileNames.isDocument(path)) {
                sink.take(new Refused(id, FileNames.documentReason(path)));
            }
        } else if (ZipNames.leavesTheZip(path)) {
            sink.take(new Refused(id, "a path inside a zip must not lead out of it"));
        } else if (FileNames.isReport(path)) {
            sink.take(readReport(zip, entry, id));
        } else if (outer) {
            readInnerZip(zip, entry, id);
        } else {
            sink.take(new Refused(id, "zips inside zips are read one level deep only"));
        }
    }

    private SourceItem readReport(ZipFile zip, ZipEntry entry, String id) throws IOException {
        if (entry.getSize() > limits.reportBytes()) {
            return new Refused(id, SourceReader.tooLarge(limits, entry.getSize()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(limits.reportBytes() + 1));
            unpacked += bytes.length;
            return checked(entry, id, bytes);
        } catch (ZipException damaged) {
            return new Refused(id, "cannot be unpacked, it is damaged or encrypted");
        }
    }

    private SourceItem checked(ZipEntry entry, String id, byte[] bytes) {
        if (bytes.length > limits.reportBytes()) {
            return new Refused(
                    id, "must be at most %s, but unpacks to more".formatted(Limits.inWords(limits.reportBytes())));
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (bytes.length > Limits.MEBIBYTE && bytes.length / packed > limits.ratio()) {
            return new Refused(
                    id,
                    "must unpack to at most %d times its packed size, got %d times"
                            .formatted(limits.ratio(), bytes.length / packed));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()
                ? new Refused(id, "cannot be unpacked, it is damaged or encrypted")
                : new Content(id, bytes);
    }

    private void readInnerZip(ZipFile zip, ZipEntry entry, String id) throws IOException {
        Path copy = Files.createTempFile("lookback-", ".zip");
        try {
            if (copy(zip, entry, copy)) {
                readZip(copy, id, false);
            } else {
                sink.take(new Refused(
                        id, "a zip inside a zip must be at most %s".formatted(Limits.inWords(limits.innerZipBytes()))));
            }
        } catch (ZipException damaged) {
            sink.take(new Refused(id, "cannot be unpacked, it is damaged or encrypted"));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean copy(ZipFile zip, ZipEntry entry, Path copy) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limits.innerZipBytes();
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }
}
