package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test of the page in a real browser, against a real server with scripted answers; nothing may be complained about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {
    TestServer server;
    Browser browser;

    @BeforeAll
    void open(@TempDir Path profile) {
        browser = Browser.open(profile, "en-US");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
        browser.resize(1440, 900);
    }

    @AfterEach
    void complainsAboutNothing() {
        List<String> complaints = browser.complaints(server.uri());
        browser.value("location.protocol === 'http:' && localStorage.clear()");
        browser.go("about:blank");
        server.close();
        assertEquals(List.of(), complaints);
    }
}
