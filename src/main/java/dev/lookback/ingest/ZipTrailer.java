package dev.lookback.ingest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of a zip file, which tells how large its table of contents is. It is read before the zip is opened, because
 * opening takes the whole table into memory.
 *
 * @param entries number of entries it claims
 * @param tableBytes size of the table
 */
record ZipTrailer(long entries, long tableBytes) {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int ZIP64_SIGNATURE = 0x06064b50;
    private static final int ZIP64_BYTES = 56;

    /** Empty if the file has no such end: it is no zip, or not complete. */
    static Optional<ZipTrailer> find(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            long start = Math.max(0, file.length() - END_BYTES - LONGEST_COMMENT);
            ByteBuffer tail = read(file, start, Math.toIntExact(file.length() - start));
            for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    return Optional.of(read(file, tail, at, start));
                }
            }
            return Optional.empty();
        }
    }

    private static ZipTrailer read(RandomAccessFile file, ByteBuffer tail, int end, long start) throws IOException {
        int entries = Short.toUnsignedInt(tail.getShort(end + 10));
        long tableBytes = Integer.toUnsignedLong(tail.getInt(end + 12));
        int locator = end - LOCATOR_BYTES;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR_SIGNATURE) {
            long at = tail.getLong(locator + 8);
            if (at >= 0 && at + ZIP64_BYTES <= start + end) {
                ByteBuffer zip64 = read(file, at, ZIP64_BYTES);
                if (zip64.getInt(0) == ZIP64_SIGNATURE) {
                    return new ZipTrailer(zip64.getLong(32), zip64.getLong(40));
                }
            }
        }
        return new ZipTrailer(entries, tableBytes);
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int bytes) throws IOException {
        byte[] read = new byte[bytes];
        file.seek(at);
        file.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
