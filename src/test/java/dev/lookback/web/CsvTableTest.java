package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void quotesSeparatorsQuotesAndLineBreaks() {
        String text = new CsvTable("a", "b")
                .row("one, two", "say \"no\"")
                .row("first\nsecond", null)
                .text();

        assertEquals("a,b\r\n\"one, two\",\"say \"\"no\"\"\"\r\n\"first\nsecond\",\r\n", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1", " =1"})
    void keepsTextFromBeingRunAsAFormula(String cell) {
        assertEquals(
                "a\r\n'" + cell + "\r\n", new CsvTable("a").row(cell).text().replace("\"", ""));
    }

    @Test
    void leavesNegativeNumbersAlone() {
        assertEquals(
                "a\r\n-0.50\r\n", new CsvTable("a").row(new BigDecimal("-0.50")).text());
    }
}
