package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The views beside the talk, conversations and all that can be done with an answer, in a real browser. */
class ViewsTest extends PageTest {
    private static Stream<Arguments> everyView() {
        return Stream.of("en", "zh")
                .flatMap(language -> IntStream.of(1440, 390)
                        .boxed()
                        .flatMap(width -> Stream.of(
                                        Arguments.of("", ".suggestion"),
                                        Arguments.of("incidents", ".table tbody tr"),
                                        Arguments.of("incidents?view=calendar", "button.day"),
                                        Arguments.of("trends", ".table tbody tr"),
                                        Arguments.of("projects", "a.card"),
                                        Arguments.of("projects?name=second+line", ".state"),
                                        Arguments.of("coverage", ".report-item"),
                                        Arguments.of("settings", ".setting"),
                                        Arguments.of("a/nobody", ".missing"),
                                        Arguments.of("?report=2024%2F%E7%AC%AC10%E5%91%A8+2024-03-08.md", ".line"))
                                .map(view -> Arguments.of(language, width, view.get()[0], view.get()[1]))));
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide: {2}")
    @MethodSource("everyView")
    void everyViewIsReadableByAllAndFitsTheScreen(String language, int width, String path, String shown) {
        browser.resize(width, 900);
        browser.go(server.uri() + path);
        browser.value("localStorage.setItem('lookback.language', '" + language + "')");
        browser.go(server.uri() + path);
        browser.find(shown);

        assertEquals(language.equals("zh") ? "zh-CN" : "en", browser.value("document.documentElement.lang"));
        assertEquals(List.of(), browser.violations());
        assertEquals((long) width, browser.value("document.documentElement.scrollWidth"));
        if (path.equals("a/nobody")) {
            browser.forgetComplaints();
        }
    }

    @Test
    void filtersIncidentsAndKeepsTheFiltersInTheAddress() {
        browser.go(server.uri() + "incidents");
        browser.find(".table tbody tr");
        assertEquals(List.of("1", "32 min", "32 min", "32 min"), browser.texts(".tile strong"));
        browser.find("[name=text]").sendKeys("flood");
        browser.until("document.querySelector('.results .note')");
        assertEquals(List.of("No incident matches these filters."), browser.texts(".results .note"));
        assertEquals(server.uri() + "incidents?text=flood", browser.address());
        browser.find("[type=reset]").click();
        browser.find(".table tbody tr");
        assertEquals(server.uri() + "incidents", browser.address());

        browser.find(".tab:not([aria-current])").click();
        browser.find("button.day").click();
        browser.find(".table tbody tr");
        assertEquals(server.uri() + "incidents?from=2024-03-05&to=2024-03-05", browser.address());
        browser.back();
        browser.find("button.day");
    }

    @Test
    void opensTheSourceOfAnIncidentAndFindsItsLike() {
        browser.go(server.uri() + "incidents");
        browser.find(".table tbody td").click();
        browser.find(".line.cited");
        assertEquals(
                List.of("5", "6", "7"),
                browser.value("[...document.querySelectorAll('.line.cited')].map((e) => e.dataset.line)"));
        browser.type(Keys.ESCAPE);
        browser.until("!document.querySelector('#reader').open");
        assertEquals(server.uri() + "incidents", browser.address());

        browser.find(".table tbody button:last-child").click();
        browser.find(".similar .note");
        assertEquals(List.of("No precedent."), browser.texts(".similar .note"));
        browser.find(".similar textarea").clear();
        browser.find(".similar textarea").sendKeys("deposits time out");
        browser.find(".similar [type=submit]").click();
        browser.until("document.querySelector('.similar .note')?.textContent === 'No precedent.'");
        assertEquals(new SimilarInput("deposits time out", null), server.service.factsAsked.getLast());
    }

    @Test
    void drawsThePictureOfAnAnswersSeriesAndOpensItsPoints() {
        server.service.answerer = (input, listener) -> Samples.trend();
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".chart canvas");
        browser.until("globalThis.Chart && Chart.getChart(document.querySelector('.chart canvas'))");
        assertEquals(
                List.of(99.9, 99.95),
                browser.value("Chart.getChart(document.querySelector('.chart canvas')).data.datasets[0].data"
                        + ".map((point) => point.y)"));
        browser.value("((chart) => { const { x, y } = chart.getDatasetMeta(0).data[1];"
                + " const at = chart.canvas.getBoundingClientRect();"
                + " chart.canvas.dispatchEvent(new MouseEvent('click',"
                + " { clientX: at.left + x, clientY: at.top + y, bubbles: true })); return true; })"
                + "(Chart.getChart(document.querySelector('.chart canvas')))");
        browser.find(".line.cited");
    }

    @Test
    void sortsATableByItsColumns() {
        server.service.answerer = (input, listener) -> Samples.trend();
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".sort").click();
        assertEquals(
                List.of("10 Mar 2024", "17 Mar 2024"),
                browser.value("[...document.querySelectorAll('td:first-child')].map((e) => e.textContent)"));
        browser.value("document.querySelectorAll('.sort')[1].click()");
        browser.value("document.querySelectorAll('.sort')[1].click()");
        assertEquals(
                List.of("99.95", "99.90"),
                browser.value("[...document.querySelectorAll('td:nth-child(2)')].map((e) => e.textContent)"));
        assertEquals("descending", browser.value("document.querySelectorAll('th')[1].ariaSort"));
    }

    @Test
    void keepsConversationsInAListToRenameFindAndDelete() {
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".side-talk a");
        String address = browser.address();
        assertTrue(address.startsWith(server.uri() + "c/"), address);

        browser.value("document.querySelectorAll('.side-talk button')[0].click()");
        browser.find(".side-rename input").clear();
        browser.find(".side-rename input").sendKeys("The digger", Keys.ENTER);
        browser.until("document.querySelector('.side-talk a')?.textContent === 'The digger'");
        browser.go(server.uri());
        browser.find(".side-talk a").click();
        browser.find(".made");
        assertEquals(address, browser.address());
        assertEquals(List.of("what broke Harbour Bank"), browser.texts(".asked h2"));

        browser.find(".side-search").sendKeys("moon");
        browser.find(".side-none");
        browser.find(".side-search").clear();
        browser.find(".side-search").sendKeys("digger");
        browser.find(".side-talk a");
        browser.value("document.querySelectorAll('.side-talk button')[1].click()");
        browser.find(".danger").click();
        browser.until("!document.querySelector('.side-talk')");
        assertEquals(server.uri().toString(), browser.address());
        assertEquals(0, server.chats.list("local", null, 0, 10).count());
    }

    @Test
    void opensAnAnswerThatSomebodyElseShared() {
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".made");
        String id = String.valueOf(browser.value("document.querySelector('.turn').dataset.answer"));
        browser.go(server.uri() + "a/" + id);
        browser.find(".made");

        assertEquals(List.of("The line to Harbour Bank was cut by a digger. 1"), browser.texts(".prose p"));
    }

    @Test
    void takesAVoteAndWhatIsSaidAboutIt() {
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find("[data-vote=down]").click();
        browser.until("document.activeElement.matches('.feedback input')");
        browser.type("It was a rat", Keys.ENTER);
        browser.until("document.querySelector('.feedback').hidden");

        browser.until("document.querySelector('.actions .said').textContent === 'Thank you, noted.'");
        assertEquals(
                "It was a rat", server.chats.feedback("local", null).getFirst().comment());
    }

    @Test
    void copiesAnAnswerAsMarkdownWithItsSources() {
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".made");
        browser.value("navigator.clipboard.writeText = async (text) => { window.copiedText = text; }");
        browser.find(".actions button").click();

        browser.until("window.copiedText");
        assertEquals("""
                **what broke Harbour Bank**

                The line to Harbour Bank was cut by a digger. [^1]

                | Time | Cause |  |
                | --- | --- | --- |
                | 2024-03-05 14:20 | line cut | [^1] |

                [^1]: 第10周 2024-03-08, 4 – 10 Mar 2024 (`2024/第10周 2024-03-08.md`, lines 5–7): a digger cut the line to \
                Harbour Bank""", String.valueOf(browser.value("window.copiedText")).replace('\u2009', ' '));
    }

    @Test
    void goesThroughTheSourcesAndViewsByKey() {
        server.service.answerer = (input, listener) -> Samples.trend();
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".source").click();
        browser.find(".line.cited");
        assertEquals(List.of(), browser.violations());
        browser.type(Keys.ARROW_RIGHT);
        browser.until("document.querySelector('#reader h2').textContent === '第13周 2024-03-29'");
        browser.type(Keys.ARROW_LEFT);
        browser.until("document.querySelector('#reader h2').textContent === '第10周 2024-03-08'");
        browser.type(Keys.ESCAPE);
        browser.until("!document.querySelector('#reader').open");
        browser.value("document.activeElement.blur()");
        browser.type("?");
        browser.until("document.querySelector('#help').open");
        browser.type(Keys.ESCAPE);
        browser.until("!document.querySelector('#help').open");
        browser.value("document.activeElement.blur()");
        browser.type("gi");
        browser.find(".tiles");
        assertEquals(server.uri() + "incidents", browser.address());
        browser.type("/");
        browser.until("document.activeElement.id === 'question'");
        assertEquals(server.uri().toString(), browser.address());
    }

    @Test
    void changesTheThemeAndKeepsIt() {
        browser.go(server.uri() + "settings");
        browser.find("[name=theme][value=dark]").click();
        assertEquals("dark", browser.value("getComputedStyle(document.documentElement).colorScheme"));
        browser.go(server.uri() + "coverage");
        browser.find(".report-item");
        assertEquals("dark", browser.value("getComputedStyle(document.documentElement).colorScheme"));
        assertEquals(List.of(), browser.violations());
    }

    @Test
    void opensTheSideBarAsADrawerOnAPhone() {
        browser.resize(390, 844);
        browser.go(server.uri());
        browser.find("#sideOpen").click();
        browser.find("#side:popover-open .side-view[href='/projects']").click();
        browser.find("a.card");
        assertEquals(false, browser.value("document.querySelector('#side').matches(':popover-open')"));
    }

    @Test
    void showsTheOutlineOfAReport() {
        browser.go(server.uri() + "coverage");
        browser.find(".report-item");
        browser.value("[...document.querySelectorAll('.report-item')].at(-1).click()");
        browser.find("[data-outline]").click();
        browser.until("!document.querySelector('.outline').hidden");
        assertEquals(List.of("第10周 2024-03-08", "Incidents"), browser.texts(".outline button"));
    }

    @Test
    void fillsTheBoxWithAQuestionToBeEdited() {
        browser.go(server.uri());
        browser.find(".suggestion").click();
        browser.find(".made");
        browser.value("document.querySelector('.asked button').click()");
        assertEquals("What broke in March 2024, and why?", browser.value("document.querySelector('#question').value"));
    }

    @Test
    void opensAConversationOfAThousandMessagesAtItsEnd() {
        server.keepConversation("long", 500);
        browser.go(server.uri() + "c/long");
        browser.find(".made");

        assertTrue((Long) browser.value("document.querySelectorAll('.turn').length") < 60, "only the end is drawn");
        browser.value("document.querySelector('#scroll').scrollTop = 0");
        browser.until("document.querySelectorAll('.turn').length === 24");
        browser.value("document.querySelector('#scroll').scrollTop = 0");
        browser.until("document.querySelectorAll('.turn').length === 36");
        assertEquals(
                IntStream.range(464, 500).mapToObj(number -> "a" + number).toList(),
                browser.value("[...document.querySelectorAll('.turn')].map((turn) => turn.dataset.answer)"));
    }

    @Test
    void drawsATableOfTwoThousandIncidentsWithoutHoldingUpThePage() {
        server.service.incidents =
                IntStream.range(0, 2000).mapToObj(Samples::incident).toList();
        browser.go(server.uri() + "incidents");
        browser.until("document.querySelectorAll('.table tbody tr').length === 2000");
        assertEquals("2000", browser.texts(".tile strong").getFirst());
    }
}
