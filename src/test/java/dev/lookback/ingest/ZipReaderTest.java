package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @Test
    void readsReportsInTheOrderOfTheirNamesAndNothingElse() throws IOException {
        byte[] zip = IngestBench.zip(
                "weeks/10.md",
                "ten",
                "weeks/9.md",
                "nine",
                "weeks/pic.png",
                "no",
                "__MACOSX/._9.md",
                "no",
                ".DS_Store",
                "no",
                "weeks/.hidden.md",
                "no",
                "weeks/sheet.csv",
                "no");
        assertEquals(
                List.of(
                        "x.zip!/weeks/9.md = nine",
                        "x.zip!/weeks/10.md = ten",
                        "x.zip!/weeks/sheet.csv: only .md, .markdown, .txt and .zip files are read, got .csv"),
                read(zip));
    }

    @Test
    void namesInGbkAreReadable() throws IOException {
        byte[] zip = IngestBench.zip(Map.of("周报/第九周.md", bytes("九")), GBK);
        assertEquals(List.of("x.zip!/周报/第九周.md = 九"), read(zip));
    }

    @Test
    void namesInUtf8AreReadableWithoutTheirFlag() throws IOException {
        byte[] zip = IngestBench.zip("周报/第九周.md", "九");
        clearFlags(zip);
        assertEquals(List.of("x.zip!/周报/第九周.md = 九"), read(zip));
    }

    @Test
    void backslashesOfWindowsAreFolders() throws IOException {
        assertEquals(List.of("x.zip!/weeks/9.md = nine"), read(IngestBench.zip("weeks\\9.md", "nine", "weeks\\", "")));
    }

    @Test
    void pathsThatLeadOutOfTheZipAreRefused() throws IOException {
        byte[] zip = IngestBench.zip("../a.md", "1", "b/../../c.md", "2", "/d.md", "3", "C:\\e.md", "4", "./f.md", "5");
        assertEquals(
                List.of(
                        "x.zip!/../a.md: a path inside a zip must not lead out of it",
                        "x.zip!/f.md = 5",
                        "x.zip!//d.md: a path inside a zip must not lead out of it",
                        "x.zip!/C:/e.md: a path inside a zip must not lead out of it",
                        "x.zip!/b/../../c.md: a path inside a zip must not lead out of it"),
                read(zip));
    }

    @Test
    void zipsInZipsAreReadOneLevelDeep() throws IOException {
        byte[] innermost = IngestBench.zip("c.md", "c");
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("b.md", bytes("b"));
        inner.put("deep.zip", innermost);
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("a.md", bytes("a"));
        outer.put("Part-1.zip", IngestBench.zip(inner, StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "x.zip!/Part-1.zip!/b.md = b",
                        "x.zip!/Part-1.zip!/deep.zip: zips inside zips are read one level deep only",
                        "x.zip!/a.md = a"),
                read(IngestBench.zip(outer, StandardCharsets.UTF_8)));
    }

    @Test
    void aZipWithTooManyEntriesIsNotEvenOpened() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int number = 0; number < 11; number++) {
            entries.put(number + ".md", bytes("x"));
        }
        assertEquals(
                List.of("x.zip: must have at most 10 entries, got 11"),
                read(IngestBench.zip(entries, StandardCharsets.UTF_8)));
    }

    @Test
    void aZipThatClaimsAMillionEntriesIsRefused() throws IOException {
        byte[] zip = IngestBench.zip("a.md", "a");
        int end = zip.length - 22;
        ByteBuffer zip64 = ByteBuffer.allocate(56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        zip64.putInt(0, 0x06064b50).putLong(32, 1_000_000).putLong(40, 46_000_000);
        zip64.putInt(56, 0x07064b50).putLong(64, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, end);
        out.writeBytes(zip64.array());
        out.write(zip, end, 22);
        assertEquals(List.of("x.zip: must have at most 10 entries, got 1,000,000"), read(out.toByteArray()));
    }

    @Test
    void aReportThatIsTooLargeIsRefused() throws IOException {
        Random random = new Random(1);
        byte[] large = new byte[3 << 20];
        random.nextBytes(large);
        byte[] zip = IngestBench.zip(Map.of("large.md", large), StandardCharsets.UTF_8);
        assertEquals(List.of("x.zip!/large.md: must be at most 2 MiB, got 3,145,728 bytes"), read(zip));
    }

    @Test
    void aReportThatLiesAboutItsSizeIsRefused() throws IOException {
        byte[] zip = IngestBench.zip(Map.of("large.md", new byte[3 << 20]), StandardCharsets.UTF_8);
        ByteBuffer table = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = table.getInt(zip.length - 22 + 16);
        table.putInt(entry + 24, 100);
        List<String> items = read(zip);
        assertEquals(1, items.size());
        assertTrue(items.getFirst().startsWith("x.zip!/large.md: "), items::toString);
    }

    @Test
    void aReportThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        byte[] bomb = new byte[(2 << 20) - 1];
        Arrays.fill(bomb, (byte) 'a');
        byte[] zip = IngestBench.zip(Map.of("bomb.md", bomb), StandardCharsets.UTF_8);
        List<String> items = read(zip);
        assertEquals(1, items.size());
        assertTrue(
                items.getFirst()
                        .matches("x.zip!/bomb.md: must unpack to at most 50 times its packed size, got \\d+ times"),
                items::toString);
    }

    @Test
    void reportsAreUnpackedUpToATotal() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Random random = new Random(1);
        for (int number = 0; number < 6; number++) {
            byte[] noise = new byte[1 << 20];
            random.nextBytes(noise);
            entries.put(number + ".md", noise);
        }
        List<String> items = read(IngestBench.zip(entries, StandardCharsets.UTF_8));
        assertEquals(6, items.size());
        assertEquals("x.zip: must hold at most 4 MiB of reports, the rest of it is not read", items.getLast());
    }

    @Test
    void aDamagedReportIsNamedAndTheOthersAreRead() throws IOException {
        byte[] zip = IngestBench.zip("a.md", "a".repeat(50), "b.md", "b");
        zip[30 + "a.md".length() + 2] ^= 0x55;
        assertEquals(
                List.of("x.zip!/a.md: cannot be unpacked, it is damaged or encrypted", "x.zip!/b.md = b"), read(zip));
    }

    @Test
    void aStoredReportIsCheckedAgainstItsSum() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.md");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(4);
            entry.setCrc(1);
            entry.setCrc(
                    new java.util.zip.CRC32() {
                        {
                            update(bytes("text"));
                        }
                    }.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes("text"));
        }
        byte[] zip = bytes.toByteArray();
        assertEquals(List.of("x.zip!/a.md = text"), read(zip));
        zip[30 + "a.md".length()] = 'n';
        assertEquals(List.of("x.zip!/a.md: cannot be unpacked, it is damaged or encrypted"), read(zip));
    }

    @Test
    void aFileThatIsNoZipMayBecomeOne() throws IOException {
        assertEquals(List.of("x.zip: must be a complete zip file (for now)"), read(bytes("PK nothing")));
        assertEquals(List.of("x.zip: must be a complete zip file (for now)"), read(new byte[0]));
        assertEquals(List.of(), read(IngestBench.zip()));
    }

    private List<String> read(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("x.zip"), zip);
        List<String> items = new ArrayList<>();
        Limits limits = new Limits(2 << 20, 10, 4 << 20, 8 << 20, 50);
        new SourceReader(limits).read(new SourceFile(file, "x.zip", Stamp.of(file)), new SourceSink() {
            @Override
            public void take(SourceItem item) {
                items.add(
                        switch (item) {
                            case SourceItem.Content content ->
                                item.id() + " = " + new String(content.bytes(), StandardCharsets.UTF_8);
                            case SourceItem.Refused refused -> item.id() + ": " + refused.reason();
                            case SourceItem.Failed failed -> item.id() + ": " + failed.reason() + " (for now)";
                        });
            }

            @Override
            public boolean wantsMore() {
                return true;
            }
        });
        return items;
    }

    /** Clears the flag that says names are UTF-8, in local headers and table. */
    private static void clearFlags(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 10 < zip.length; at++) {
            int signature = buffer.getInt(at);
            int flags = signature == 0x04034b50 ? at + 6 : signature == 0x02014b50 ? at + 8 : -1;
            if (flags >= 0) {
                buffer.putShort(flags, (short) (buffer.getShort(flags) & ~(1 << 11)));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
