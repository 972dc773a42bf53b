package dev.lookback.answer;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that asks an assistant over the reports it writes. */
abstract class AnswerTest {
    @TempDir
    Path root;

    AnswerBench bench;

    /** Puts the reports of this test into the bench. */
    abstract void write(AnswerBench reports) throws IOException;

    @BeforeEach
    void open() throws IOException {
        bench = new AnswerBench(root);
        write(bench);
        bench.ready();
    }

    @AfterEach
    void close() {
        bench.close();
    }
}
