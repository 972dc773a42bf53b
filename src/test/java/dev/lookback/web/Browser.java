package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium as Debian packages it. Never downloads one. */
public final class Browser implements AutoCloseable {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final String AXE = axe();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where there is no browser, unless it is required. */
    public static Browser open(Path profile, String language) {
        boolean present = CHROMIUM.canExecute() && DRIVER.canExecute();
        String required = System.getenv().getOrDefault("LOOKBACK_REQUIRE", "");
        if (Arrays.asList(required.split("[,\\s]+")).contains("browser")) {
            assertTrue(present, "LOOKBACK_REQUIRE asks for a browser, and chromium or chromedriver is missing");
        }
        assumeTrue(present, "skipped: chromium and chromedriver of Debian are not installed");
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER)
                        .usingAnyFreePort()
                        .build(),
                options(profile, language)));
    }

    private static ChromeOptions options(Path profile, String language) {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "--lang=" + language,
                "--accept-lang=" + language);
        options.setCapability("goog:loggingPrefs", logging);
        return options;
    }

    /** Gives the page this size, however large the window is. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void go(Object address) {
        driver.get(address.toString());
    }

    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void back() {
        driver.navigate().back();
    }

    /** The first element of this selector that is shown, once there is one. */
    public WebElement find(String selector) {
        return patiently()
                .withMessage("nothing shown for " + selector)
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Texts of all elements of this selector, as they are now. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Waits until this expression of the page is true. */
    public void until(String expression) {
        patiently()
                .withMessage("never true: " + expression)
                .until(page -> Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")")));
    }

    /** Value of an expression of the page. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** What the console said that someone should look at, and what was fetched from elsewhere. */
    public List<String> complaints(Object origin) {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        if (value("performance.getEntriesByType('resource').map((entry) => entry.name)") instanceof List<?> fetched) {
            fetched.stream()
                    .map(String::valueOf)
                    .filter(address -> !address.startsWith(origin.toString()))
                    .forEach(complaints::add);
        }
        return complaints;
    }

    /** A view of what is not there makes the browser log that the server said so. */
    void forgetComplaints() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** The page as it is seen now, as PNG. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What axe-core finds wrong with the page as it is now: rule and the elements that break it. */
    List<String> violations() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(({ violations }) =>
                    done(violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | "))));""");
        return found instanceof List<?> violations
                ? violations.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(found));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** An answer is drawn anew while it streams: an element found a moment ago may be gone, and is looked for again. */
    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(driver, PATIENCE, OFTEN).ignoring(StaleElementReferenceException.class);
    }
}
