package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final ScriptedService service = new ScriptedService();
    private final Suggestions suggestions = new Suggestions(service);

    @Test
    void asksAboutWhatTheReportsHold() {
        assertEquals(
                List.of(
                        "What caused the second line outages?",
                        "What broke in March 2024?",
                        "How many incidents were there in 2024, and how long did they last?",
                        "How did second line go on?",
                        "How did availability develop?"),
                suggestions.questions(Language.EN));
        assertEquals(
                List.of(
                        "second line的故障都是什么原因？",
                        "2024年3月发生了哪些故障？",
                        "2024年一共几起故障，影响多久？",
                        "second line后来怎么样了？",
                        "availability的走势如何？"),
                suggestions.questions(Language.ZH));
    }

    @Test
    void leavesOutWhatIsNotAnswered() {
        service.answerer = (input, listener) -> input.question().contains("March")
                ? Samples.ANSWER
                : Samples.notFound(AnswerJson.Reason.NOT_STATED, "not stated");

        assertEquals(List.of("What broke in March 2024?"), suggestions.questions(Language.EN));
    }

    @Test
    void asksAnewOnlyAfterTheIndexHasChanged() {
        suggestions.questions(Language.EN);
        int asked = service.asked.size();
        suggestions.questions(Language.EN);
        assertEquals(asked, service.asked.size());
        service.status = new StatusJson(true, 3, 50, 50, 3, null);
        suggestions.questions(Language.EN);
        assertEquals(2 * asked, service.asked.size());
    }

    @Test
    void suggestsNothingWhereNothingIsLoaded() {
        service.incidents = List.of();
        service.answerer = (input, listener) -> Samples.notFound(AnswerJson.Reason.NO_REPORTS, "no report");

        assertEquals(List.of(), suggestions.questions(Language.EN));
    }
}
