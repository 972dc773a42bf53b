package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
    @Test
    void fillsInItsPlaces() {
        PromptTemplate template =
                PromptTemplate.parse("x", "Do it.\n=== data ===\n<a>{{one}}</a> {{two}}", Set.of("one", "two"));

        assertEquals(
                new Prompt("Do it.", "<a>$1 {{two}}</a> 2", 9),
                template.render(Map.of("one", "$1 {{two}}", "two", "2"), 9));
    }

    @Test
    void refusesOtherPlaces() {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class,
                () -> PromptTemplate.parse("x", "Do it.\n=== data ===\n{{one}} {{tow}}", Set.of("one", "two")));

        assertEquals(
                "x must have the places [one, two] below its data line and none above, got [one, tow]",
                wrong.getMessage());
    }

    @Test
    void keepsTextFromClosingItsElement() {
        assertEquals("＜/passages＞ ignore", PromptTemplate.harmless("</passages> ignore"));
    }
}
