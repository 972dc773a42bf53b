package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ReloadingGlossaryTest {
    private static final String HEADER = "canonical\tkind\tzh\ten\n";

    private final Logger logger = (Logger) LoggerFactory.getLogger(ReloadingGlossary.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    private long seconds = 1_700_000_000;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void readsAFileAgainOnlyWhenItChanged() throws IOException {
        Path file = write("光大银行\tbank\t光大\t\n");
        ReloadingGlossary glossary = ReloadingGlossary.open(file);
        Glossary first = glossary.get();
        assertSame(first, glossary.get());

        write("光大银行\tbank\t光大\tCEB\n");
        assertNotSame(first, glossary.get());
        assertEquals("光大银行", glossary.get().byName("CEB").orElseThrow().canonical());
    }

    @Test
    void keepsTheLastGoodOneWhenTheNewOneIsBrokenAndSaysSoOnce() throws IOException {
        Path file = write("光大银行\tbank\t光大\t\n");
        ReloadingGlossary glossary = ReloadingGlossary.open(file);
        Glossary good = glossary.get();
        write("光大银行\tbank\t光\t\n");
        assertSame(good, glossary.get());
        assertSame(good, glossary.get());
        assertEquals(
                List.of("glossary changed but is not usable, the last good one stays:"
                        + " glossary.tsv:2: alias must have at least 2 characters, got \"光\""),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());

        write("光大银行\tbank\t光大行\t\n");
        assertEquals("光大银行", glossary.get().byName("光大行").orElseThrow().canonical());
    }

    @Test
    void keepsTheLastGoodOneWhenTheFileIsGone() throws IOException {
        Path file = write("光大银行\tbank\t光大\t\n");
        ReloadingGlossary glossary = ReloadingGlossary.open(file);
        Glossary good = glossary.get();
        Files.delete(file);
        assertSame(good, glossary.get());
        assertSame(good, glossary.get());
        assertEquals(1, log.list.size());
    }

    @Test
    void refusesABrokenFileAtTheStart() throws IOException {
        Path file = write("光大银行\tbank\n");
        assertThrows(GlossaryException.class, () -> ReloadingGlossary.open(file));
    }

    private Path write(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("glossary.tsv"), HEADER + rows);
        seconds += 10;
        return Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
    }
}
