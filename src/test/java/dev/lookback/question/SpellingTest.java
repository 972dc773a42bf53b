package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Spelling SPELLING = new Spelling(Lexicon.shipped());

    @Test
    void putsOneWrongLetterRight() {
        assertEquals("total incidents in 2024", corrected("total incidnets in 2024"));
        assertEquals("how many outages in August", corrected("how many outgaes in Agust"));
        assertEquals("longest failure", corrected("longst failuure"));
    }

    @Test
    void leavesNamesAndKnownWordsAlone() {
        assertEquals("Kafka countr-v2 waek Summery", corrected("Kafka countr-v2 waek Summery"));
        assertEquals("Which incidents were ours, and then", corrected("Which incidents were ours, and then"));
        assertEquals("which county had chances", corrected("which county had chances"));
    }

    @Test
    void closesSpacesAroundSingleCharacters() {
        assertEquals("2024 年 8 月有几起故障", corrected("2024 年 8 月 有 几 起 故障"));
        assertEquals("光大 中信 故障", corrected("光大 中信 故障"));
    }

    @Test
    void whatWasTypedStaysKnown() {
        Question question = Readers.TODAY.read(QuestionInput.of("how many incidnets in 2024"));

        assertEquals("how many incidents in 2024", question.text());
        assertEquals("how many incidnets in 2024", question.typed());
    }

    private static String corrected(String text) {
        return SPELLING.corrected(text, Glossary.shipped());
    }
}
