package dev.lookback.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The index's folder, its single writer, and the fingerprint each commit carries: what the documents depend on. A folder
 * with another fingerprint, or a damaged one, is emptied.
 */
final class IndexDirectory {
    /** Raise it when documents change, so that older indexes are rebuilt. */
    private static final String SCHEMA_VERSION = "4";

    private static final double WRITE_BUFFER_MEGABYTES = 48;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, String> fingerprint;
    private final @Nullable String rebuilt;

    private IndexDirectory(
            Path path,
            Directory directory,
            IndexWriter writer,
            Map<String, String> fingerprint,
            @Nullable String rebuilt) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.fingerprint = fingerprint;
        this.rebuilt = rebuilt;
    }

    static IndexDirectory open(IndexConfig config, TextAnalyzer analyzer) {
        Path path = config.directory();
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            Map<String, String> fingerprint = fingerprint(config);
            String reason = reasonToRebuild(directory, fingerprint);
            if (reason != null) {
                empty(directory);
            }
            IndexWriter writer = writer(directory, analyzer);
            IndexDirectory opened = new IndexDirectory(path, directory, writer, fingerprint, reason);
            opened.commit();
            return opened;
        } catch (LockObtainFailedException busy) {
            throw new IndexException(
                    "the index in " + path
                            + " is in use by another process: stop that one, or name another folder with --index",
                    busy);
        } catch (IOException failed) {
            throw new IndexException(
                    "the index folder must be writable, got " + path + ": " + failed.getMessage(), failed);
        }
    }

    private static IndexWriter writer(Directory directory, TextAnalyzer analyzer) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setCodec(new VectorCodec())
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setSimilarity(Ranking.BM25)
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setMergePolicy(Segments.policy());
        return new IndexWriter(directory, config);
    }

    /** Deletes Lucene's files; a damaged index cannot even be overwritten by a writer. Other files are left alone. */
    private static void empty(Directory directory) throws IOException {
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            alone.ensureValid();
            for (String file : directory.listAll()) {
                if (file.startsWith("_") || file.startsWith("segments") || file.startsWith("pending_segments")) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Null if the folder holds a readable index with this fingerprint, or none yet. */
    private static @Nullable String reasonToRebuild(Directory directory, Map<String, String> fingerprint)
            throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> stored = reader.getIndexCommit().getUserData();
            return fingerprint.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(stored.get(entry.getKey())))
                    .findFirst()
                    .map(entry -> "the index was made with another %s (%s, now %s) and is rebuilt from the reports"
                            .formatted(entry.getKey(), stored.get(entry.getKey()), entry.getValue()))
                    .orElse(null);
        } catch (IndexNotFoundException none) {
            return null;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException damaged) {
            return "the index is damaged and is rebuilt from the reports: " + damaged.getMessage();
        }
    }

    private static Map<String, String> fingerprint(IndexConfig config) {
        Map<String, String> fingerprint = new TreeMap<>();
        fingerprint.put("schema version", SCHEMA_VERSION);
        fingerprint.put("analyzer", TextAnalyzer.VERSION);
        fingerprint.put("dictionary", hash(String.join("\n", new TreeSet<>(config.dictionary()))));
        fingerprint.put("Chinese model", config.zhModel() + "/" + config.zhDimensions());
        fingerprint.put("English model", config.enModel() + "/" + config.enDimensions());
        return fingerprint;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    Path path() {
        return path;
    }

    IndexWriter writer() {
        return writer;
    }

    Optional<String> rebuilt() {
        return Optional.ofNullable(rebuilt);
    }

    void commit() throws IOException {
        writer.setLiveCommitData(fingerprint.entrySet());
        writer.commit();
    }

    /** Keeps what was committed; what was not is dropped. */
    void close() {
        try {
            writer.rollback();
            directory.close();
        } catch (IOException failed) {
            throw new IndexException("cannot close the index in " + path + ": " + failed.getMessage(), failed);
        }
    }
}
