package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.chat.ChatStore;
import dev.lookback.chat.StoreConfig;
import dev.lookback.web.AccessConfig;
import dev.lookback.web.Browser;
import dev.lookback.web.IndexedLookback;
import dev.lookback.web.IndexingState;
import dev.lookback.web.WebConfig;
import dev.lookback.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The pictures of the README, taken of the real product on the demonstration reports. Each run takes them into
 * {@code target/screenshots}; {@code mvn test -Dtest=ScreenshotsTest -Dlookback.screenshots=write} puts them into
 * {@code web/screenshots}.
 */
class ScreenshotsTest {
    @TempDir
    Path directory;

    @Test
    void takesThePicturesOfTheReadme() throws IOException {
        AppConfig config = ConfigReader.read(
                null,
                Map.of(),
                Map.of(
                        ConfigKey.REPORTS,
                        "src/demo/reports",
                        ConfigKey.INDEX,
                        directory.resolve("index").toString()));
        IndexingState indexing = new IndexingState();
        try (Browser browser = Browser.open(directory.resolve("profile"), "en-US");
                Assembly assembly = Assembly.open(config);
                ChatStore chats = ChatStore.open(StoreConfig.file(directory.resolve("chat.db")), Clock.systemUTC())) {
            assembly.ingester().update(indexing);
            IndexedLookback lookback =
                    new IndexedLookback(assembly.index(), assembly.assistant(), assembly.glossary(), indexing);
            try (WebServer server =
                    new WebServer(new WebConfig(WebConfig.LOCAL_HOST, 0, AccessConfig.OPEN), lookback, chats)) {
                server.start();
                take(browser, server.uri().toString());
            }
        }
    }

    private static void take(Browser browser, String address) throws IOException {
        browser.resize(1280, 800);
        browser.go(address);
        browser.find(".suggestion");
        browser.find("#question").sendKeys("What caused the Everbright outages?", Keys.ENTER);
        browser.find(".made");
        browser.find(".prose .cite").click();
        browser.find(".line.cited");
        keep(browser, "answer");
        browser.go(address + "incidents");
        browser.find(".chart canvas");
        browser.until("document.querySelectorAll('.chart').length === 3");
        browser.until("[...document.querySelectorAll('canvas')].every((each) => globalThis.Chart?.getChart(each))");
        keep(browser, "incidents");
        browser.resize(390, 844);
        browser.go(address + "projects");
        browser.find("a.card");
        keep(browser, "projects");
        assertEquals(List.of(), browser.complaints(address));
    }

    private static void keep(Browser browser, String name) throws IOException {
        Path taken = Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png");
        Files.write(taken, browser.screenshot());
        Path kept = Path.of("web/screenshots", name + ".png");
        if ("write".equals(System.getProperty("lookback.screenshots"))) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, Files.readAllBytes(taken));
        }
        assertTrue(Files.exists(kept), () -> kept + " must be there, taken with -Dlookback.screenshots=write");
        assertTrue(Files.readString(Path.of("README.md")).contains("web/screenshots/" + name + ".png"), name);
    }
}
