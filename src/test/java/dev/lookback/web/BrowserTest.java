package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page in a real browser, against a real server with scripted answers. */
class BrowserTest extends PageTest {
    @Test
    void answersAndOpensTheCitedLines() {
        browser.go(server.uri());
        browser.find(".suggestion");
        browser.find("#question").click();
        browser.type("what broke Harbour Bank", Keys.ENTER);

        browser.find(".source");
        assertEquals(List.of("what broke Harbour Bank"), browser.texts(".asked"));
        assertEquals(List.of("The line to Harbour Bank was cut by a digger. 1"), browser.texts(".prose p"));
        assertEquals(List.of("cause", "Harbour Bank", "1 – 31 Mar 2024"), browser.texts(".chip"));
        assertEquals(
                List.of("2024-03-05 14:20", "line cut", "1", "10 Mar 2024", "99.90", "1"), browser.texts(".grid td"));
        assertEquals(List.of("a digger cut the line to Harbour Bank"), browser.texts(".source-quote"));

        browser.find(".prose .cite").click();
        browser.find(".line.cited");
        assertEquals(
                List.of(
                        "- 3/5 14:20 Harbour Bank deposits fail",
                        "  Cause: a digger cut the line to Harbour Bank",
                        "  Handling: switched to the second line at 14:52"),
                browser.value("[...document.querySelectorAll('.line.cited .line-text')].map((e) => e.textContent)"));
        assertEquals(List.of("a digger cut the line to Harbour Bank"), browser.texts("mark"));
        assertEquals(
                server.uri() + "c/" + onlyConversation() + "?report=" + encoded("2024/第10周 2024-03-08.md")
                        + "&lines=5-7",
                browser.address());
        assertTrue(browser.texts(".source[data-open]").size() == 1, "the open source stands out");

        browser.type(Keys.ESCAPE);
        browser.until("!document.querySelector('#reader').open");
        assertEquals(server.uri() + "c/" + onlyConversation(), browser.address());
        assertEquals("1", browser.value("document.activeElement.dataset.cite"));
    }

    @Test
    void continuesTheConversationFromTheKeyboardAlone() {
        browser.go(server.uri());
        browser.find(".suggestion");
        browser.type("/");
        browser.type("first", Keys.chord(Keys.SHIFT, Keys.ENTER), "line", Keys.ENTER);
        browser.until("document.querySelectorAll('.made').length === 1");
        browser.find(".source").sendKeys("/");
        browser.type("second", Keys.ENTER);
        browser.until("document.querySelectorAll('.made').length === 2");

        assertEquals(
                List.of(
                        new AskInput("first\nline", null, null, null, null, null, null, List.of()),
                        new AskInput(
                                "second", onlyConversation(), null, null, null, null, null, List.of("first\nline"))),
                server.service.asked);
    }

    @Test
    void asksForTheTokenOncePerTab() throws BindException {
        String token = "a-token-of-this-test";
        try (TestServer closed = new TestServer(new AccessConfig(Tokens.of(List.of(token)), 0))) {
            browser.go(closed.uri());
            browser.find("#login input");
            browser.type("a-mistyped-token", Keys.ENTER);
            browser.until("document.querySelector('#login p')?.textContent === 'This token was refused. Try another.'");
            browser.type(token, Keys.ENTER);
            browser.find(".suggestion").click();
            browser.find(".source");
            browser.go(closed.uri());
            browser.find(".suggestion");

            assertEquals(false, browser.value("document.querySelector('#login').open"));
            assertTrue(browser.complaints(closed.uri()).stream().allMatch(each -> each.contains("401")));
            browser.go(server.uri());
            browser.find(".suggestion");
        }
    }

    private String onlyConversation() {
        return server.chats
                .list("local", null, 0, 10)
                .conversations()
                .getFirst()
                .id();
    }

    @Test
    void asksAgainWithWhatWasUnderstoodCorrected() {
        browser.go(server.uri());
        browser.find(".suggestion");
        browser.find("#question").click();
        browser.type("what broke Harbour Bank", Keys.ENTER);
        browser.find("button.chip").click();
        browser.value("document.querySelector('.correction select').value = 'count'");
        browser.value("document.querySelector('.correction [name=from]').value = '2024-02-01'");
        browser.find(".correction [type=submit]").click();
        browser.until("document.querySelectorAll('.made').length === 2");

        assertEquals(
                new AskInput(
                        "what broke Harbour Bank",
                        onlyConversation(),
                        null,
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2024, 3, 31),
                        "Harbour Bank",
                        QuestionKind.COUNT,
                        List.of("what broke Harbour Bank")),
                server.service.asked.getLast());
    }

    @Test
    void showsHostileTextAsText() {
        Hostile.serve(server.service);
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".source").click();
        browser.find(".line.cited");

        assertEquals(
                Hostile.LINES, browser.value("[...document.querySelectorAll('.line-text')].map((e) => e.textContent)"));
        assertEquals(List.of(Hostile.QUOTE), browser.texts(".source-quote"));
        assertEquals(List.of(Hostile.SENTENCE + "1"), browser.texts(".prose p"));
        assertEquals(1L, browser.value("document.querySelectorAll('.prose .cite').length"));
        assertEquals(
                0L,
                browser.value(
                        "document.querySelectorAll('.turns :is(script, img, a, b), #reader :is(script, img, a, b)')"
                                + ".length"));
        assertEquals("undefined", browser.value("typeof window.hacked"));
    }

    @Test
    void opensTheLinesThatTheAddressNames() {
        browser.go(server.uri() + "?report=" + encoded("2024/第10周 2024-03-08.md") + "&lines=6");

        browser.find(".line.cited");
        assertEquals(
                List.of("6"),
                browser.value("[...document.querySelectorAll('.line.cited')].map((e) => e.dataset.line)"));
        assertEquals(List.of("第10周 2024-03-08"), browser.texts("#reader h2"));
    }

    @Test
    void showsTheReportAsASheetOnANarrowScreen() {
        browser.resize(390, 844);
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".source").click();

        browser.find(".line.cited");
        assertEquals(true, browser.value("document.querySelector('#reader').matches(':modal')"));
        assertEquals(390L, browser.value("document.documentElement.scrollWidth"));
        browser.back();
        browser.until("!document.querySelector('#reader').open");
    }

    @Test
    void saysWhyThereIsNoAnswerInBothLanguages() {
        server.service.answerer = (input, listener) ->
                Samples.notFound(AnswerJson.Reason.NO_REPORTS, "No report is loaded for May 2024.");
        browser.go(server.uri());
        browser.find(".suggestion").click();

        browser.find(".verdict");
        assertEquals(List.of("No reports for that time"), browser.texts(".verdict"));
        assertEquals(List.of("No report is loaded for May 2024."), browser.texts(".prose p:not(.verdict)"));
        browser.find("#language").click();
        browser.until("document.documentElement.lang === 'zh-CN'");
        assertEquals(List.of("那段时间没有周报"), browser.texts(".verdict"));
        browser.find("#language").click();
        browser.until("document.documentElement.lang === 'en'");
    }

    @Test
    void waitsForTheIndexAndThenTakesQuestions() {
        server.service.status =
                new StatusJson(false, 0, 0, 0, 0, new StatusJson.Progress(StatusJson.Stage.READING, 3, 40));
        browser.go(server.uri());

        browser.find("#banner progress");
        assertEquals(
                List.of("Reading the reports: 3 of 40 done. You can ask as soon as they are read."),
                browser.texts("#banner span"));
        browser.find("#question").sendKeys("why");
        assertEquals(false, browser.find("#send").isEnabled());

        server.service.status = new StatusJson(true, 2, 40, 40, 3, null);
        browser.find(".suggestion");
        assertEquals(true, browser.find("#send").isEnabled());
        assertEquals(List.of("2 reports · 4 Mar 2024 – 31 Mar 2024 · gaps: 1"), browser.texts("#coverage"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
