package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/c/any", "/a/any", "/incidents", "/trends?name=p99", "/projects", "/coverage", "/settings"})
    void givesThePageAtTheAddressOfEachView(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = server.get(path);

        assertEquals(200, response.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(server.get("/").body(), response.body());
    }

    @Test
    void servesTheChartLibraryFromTheJar() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/lib/chart.js");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Chart.js v4"), "the library says its name");
    }

    @Test
    void suggestsQuestionsInTheLanguageAskedFor() throws IOException, InterruptedException {
        assertEquals(
                TestServer.json("{\"questions\": [\"2024年3月发生了哪些故障？\"]}"),
                TestServer.json(server.get("/api/suggestions?language=zh").body()));
        assertEquals(400, server.get("/api/suggestions?language=fr").statusCode());
    }

    @Test
    void keepsTheFirstViewSmall() throws IOException, InterruptedException {
        String page = server.get("/").body();
        List<String> files = Pattern.compile("(?:href|src)=\"(/(?:js|css)/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        long bytes = page.length();
        for (String file : files) {
            bytes += server.get(file).body().length();
        }

        assertTrue(bytes < 300 * 1024, "even uncompressed the first view is small, got " + bytes);
    }
}
