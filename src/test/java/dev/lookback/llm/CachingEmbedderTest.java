package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingEmbedderTest {
    private static final int RECORD_BYTES = 16 + 64 * 4 + 4;

    @TempDir
    Path folder;

    @Test
    void embedsATextOnceEvenAcrossRestarts() {
        List<float[]> first = withEmbedder(List.of("甲", "乙"), List.of("甲", "乙", "甲"));
        List<float[]> second = withEmbedder(List.of("丙"), List.of("乙", "丙", "甲"));
        assertArrayEquals(first.get(1), second.get(0));
        assertArrayEquals(first.get(0), second.get(2));
    }

    @Test
    void findsWhatIsKnownWithoutComputing() {
        HashEmbedder inner = new HashEmbedder();
        try (Embedder embedder = new CachingEmbedder(inner, folder)) {
            assertEquals(Optional.empty(), embedder.findPassage("甲"));
            float[] made = embedder.embedPassages(List.of("甲")).getFirst();
            assertArrayEquals(made, embedder.findPassage("甲").orElseThrow());
            assertEquals(List.of("甲"), inner.passages());
        }
    }

    @Test
    void everyModelHasAFileOfItsOwn() throws IOException {
        for (String model : List.of("one", "two/2")) {
            try (Embedder embedder = new CachingEmbedder(new HashEmbedder(model, 512), folder)) {
                embedder.embedPassages(List.of("甲"));
            }
        }
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("vectors-one.bin", "vectors-two_2.bin"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest(name = "{0} bytes cut off")
    @ValueSource(ints = {1, 4, 20, RECORD_BYTES - 1, RECORD_BYTES})
    void aTornLastRecordIsCutOffAndMadeAgain(int bytes) throws IOException {
        withEmbedder(List.of("甲", "乙", "丙"), List.of("甲", "乙", "丙"));
        try (RandomAccessFile file = new RandomAccessFile(cacheFile().toFile(), "rw")) {
            file.setLength(file.length() - bytes);
        }
        withEmbedder(List.of("丙", "丁"), List.of("甲", "乙", "丙", "丁"));
        withEmbedder(List.of(), List.of("甲", "乙", "丙", "丁"));
    }

    @Test
    void aDamagedRecordIsMadeAgain() throws IOException {
        withEmbedder(List.of("甲", "乙"), List.of("甲", "乙"));
        try (RandomAccessFile file = new RandomAccessFile(cacheFile().toFile(), "rw")) {
            file.seek(file.length() - RECORD_BYTES - 30);
            file.write(0x55);
        }
        withEmbedder(List.of("甲"), List.of("甲", "乙"));
        withEmbedder(List.of(), List.of("甲", "乙"));
    }

    @ParameterizedTest(name = "cut to {0} bytes")
    @ValueSource(ints = {0, 5, 30})
    void aFileWithoutItsHeaderIsBegunAnew(int bytes) throws IOException {
        withEmbedder(List.of("甲"), List.of("甲"));
        try (RandomAccessFile file = new RandomAccessFile(cacheFile().toFile(), "rw")) {
            file.setLength(bytes);
        }
        withEmbedder(List.of("甲"), List.of("甲"));
        withEmbedder(List.of(), List.of("甲"));
    }

    @Test
    void theFileOfAnotherModelIsBegunAnew() throws IOException {
        try (Embedder other = new CachingEmbedder(new HashEmbedder("hash!", 512), folder)) {
            other.embedPassages(List.of("甲"));
        }
        Files.move(folder.resolve("vectors-hash_.bin"), cacheFile());
        withEmbedder(List.of("甲"), List.of("甲"));
    }

    @Test
    void aSecondUserOfTheFileIsRefused() {
        try (Embedder first = new CachingEmbedder(new HashEmbedder(), folder);
                Embedder second = new CachingEmbedder(new HashEmbedder(), folder)) {
            first.embedPassages(List.of("甲"));
            String message = assertThrows(UncheckedIOException.class, () -> second.findPassage("甲"))
                    .getMessage();
            assertTrue(message.endsWith("is in use by another process"), message);
        }
    }

    @Test
    void interruptingOneThreadLeavesTheFileOpenForOthers() {
        try (Embedder embedder = new CachingEmbedder(new HashEmbedder(), folder)) {
            Thread.currentThread().interrupt();
            embedder.embedPassages(List.of("甲"));
            assertTrue(Thread.interrupted());
            assertTrue(embedder.findPassage("甲").isPresent());
        }
    }

    @Test
    void manyThreadsShareOneFile() throws InterruptedException, ExecutionException {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(at -> "第" + at + "条").toList();
        try (Embedder embedder = new CachingEmbedder(new HashEmbedder(), folder);
                ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<List<float[]>>> running = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                int from = caller * 40;
                running.add(callers.submit(() -> embedder.embedPassages(texts.subList(from, from + 80))));
            }
            for (Future<List<float[]>> future : running) {
                assertEquals(80, future.get().size());
            }
        }
        withEmbedder(List.of(), texts);
    }

    /** Embeds with a fresh object on the same folder and checks which texts reached the model. */
    private List<float[]> withEmbedder(List<String> expectedNew, List<String> texts) {
        HashEmbedder inner = new HashEmbedder();
        try (Embedder embedder = new CachingEmbedder(inner, folder)) {
            List<float[]> vectors = embedder.embedPassages(texts);
            assertEquals(expectedNew, inner.passages());
            List<float[]> expected = new HashEmbedder().embedPassages(texts);
            assertArrayEquals(expected.toArray(), vectors.toArray());
            return vectors;
        }
    }

    private Path cacheFile() {
        return folder.resolve("vectors-hash.bin");
    }
}
