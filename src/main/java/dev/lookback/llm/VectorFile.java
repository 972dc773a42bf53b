package dev.lookback.llm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Vectors of one model by the text they belong to, in an append-only file. The heap holds the keys only.
 *
 * <p>A header names the model; records of equal length follow: key, vector, checksum. What a crash left half written at the
 * end is cut off when the file is opened, a record whose checksum is wrong is as if it were not there, and a file of
 * another model is begun anew. Safe for use by several threads of one process; a second process is refused.
 *
 * <p>A {@link RandomAccessFile}, because interrupting a thread inside a {@code FileChannel} closes the file for all others.
 */
final class VectorFile implements AutoCloseable {
    private static final byte[] MAGIC = "lookback vectors 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int RECORDS_PER_READ = 256;

    private final Map<TextKey, Integer> records = new HashMap<>();
    private final RandomAccessFile file;
    private final int dimensions;
    private final int headerBytes;
    private int count;

    private VectorFile(RandomAccessFile file, int dimensions, int headerBytes) {
        this.file = file;
        this.dimensions = dimensions;
        this.headerBytes = headerBytes;
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws IOException if it cannot be read or written, or another process has it open
     */
    static VectorFile open(Path path, String model, int dimensions) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        byte[] header = header(model, dimensions);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        boolean opened = false;
        try {
            lock(file, path);
            VectorFile vectors = new VectorFile(file, dimensions, header.length);
            if (hasHeader(file, header)) {
                vectors.readKeys();
            } else {
                file.setLength(0);
                file.write(header);
            }
            opened = true;
            return vectors;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static byte[] header(String model, int dimensions) {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + name.length)
                .put(MAGIC)
                .putInt(dimensions)
                .putInt(name.length)
                .put(name)
                .array();
    }

    private static void lock(RandomAccessFile file, Path path) throws IOException {
        String busy = path + " is in use by another process";
        try {
            if (file.getChannel().tryLock() == null) {
                throw new IOException(busy);
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw new IOException(busy, sameProcess);
        }
    }

    private static boolean hasHeader(RandomAccessFile file, byte[] expected) throws IOException {
        if (file.length() < expected.length) {
            return false;
        }
        byte[] actual = new byte[expected.length];
        file.readFully(actual);
        return Arrays.equals(expected, actual);
    }

    private int recordBytes() {
        return TextKey.BYTES + dimensions * Float.BYTES + Integer.BYTES;
    }

    private long offset(int record) {
        return headerBytes + (long) record * recordBytes();
    }

    private void readKeys() throws IOException {
        int whole = Math.toIntExact((file.length() - headerBytes) / recordBytes());
        file.setLength(offset(whole));
        byte[] buffer = new byte[RECORDS_PER_READ * recordBytes()];
        while (count < whole) {
            int batch = Math.min(RECORDS_PER_READ, whole - count);
            file.readFully(buffer, 0, batch * recordBytes());
            for (int at = 0; at < batch; at++) {
                readKey(ByteBuffer.wrap(buffer, at * recordBytes(), recordBytes()));
            }
        }
    }

    private void readKey(ByteBuffer record) {
        ByteBuffer content = record.slice(record.position(), recordBytes() - Integer.BYTES);
        int checksum = record.getInt(record.position() + recordBytes() - Integer.BYTES);
        if (checksum(content.duplicate()) == checksum) {
            records.put(TextKey.read(content), count);
        }
        count++;
    }

    private static int checksum(ByteBuffer content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }

    synchronized Optional<float[]> find(TextKey key) throws IOException {
        Integer record = records.get(key);
        if (record == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[dimensions * Float.BYTES];
        file.seek(offset(record) + TextKey.BYTES);
        file.readFully(bytes);
        float[] vector = new float[dimensions];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    /** Adds vectors; those of known keys are left out. */
    synchronized void append(List<TextKey> keys, List<float[]> vectors) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(keys.size() * recordBytes());
        Map<TextKey, Integer> added = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            TextKey key = keys.get(at);
            if (!records.containsKey(key) && added.putIfAbsent(key, count + added.size()) == null) {
                writeRecord(block, key, vectors.get(at));
            }
        }
        file.seek(offset(count));
        file.write(block.array(), 0, block.position());
        records.putAll(added);
        count += added.size();
    }

    private void writeRecord(ByteBuffer block, TextKey key, float[] vector) {
        int start = block.position();
        key.write(block);
        for (float value : vector) {
            block.putFloat(value);
        }
        block.putInt(checksum(block.duplicate().flip().position(start)));
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
