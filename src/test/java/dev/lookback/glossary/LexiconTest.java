package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.of(List.of(
            "break down\t出故障|抛锚",
            "build\t建造|构建",
            "construct\t修建|建造",
            "harbor\t港口",
            "organize\t组织",
            "power plant\t发电厂",
            "self-driving\t自动驾驶",
            "take over\t接管",
            "vertex\t顶点"));

    @Test
    void givesRenderingsInTheOrderOfTheFile() {
        assertEquals(List.of("建造", "构建"), lexicon.chinese("build"));
        assertEquals(List.of(), lexicon.chinese("zebra"));
    }

    @Test
    void findsAnInflectedWordUnderItsDictionaryForm() {
        assertEquals(lexicon.chinese("build"), lexicon.chinese("built"));
        assertEquals(lexicon.chinese("build"), lexicon.chinese("Building"));
        assertEquals(List.of("修建", "建造"), lexicon.chinese("constructed"));
        assertEquals(List.of("顶点"), lexicon.chinese("vertices"));
    }

    @Test
    void findsAPhraseByItsInflectedFirstOrLastWord() {
        assertEquals(List.of("出故障", "抛锚"), lexicon.chinese("broke down"));
        assertEquals(List.of("接管"), lexicon.chinese("taking over"));
        assertEquals(List.of("发电厂"), lexicon.chinese("power plants"));
    }

    @Test
    void takesBritishSpellingAndHyphensForTheSame() {
        assertEquals(List.of("港口"), lexicon.chinese("harbours"));
        assertEquals(List.of("组织"), lexicon.chinese("organised"));
        assertEquals(List.of("自动驾驶"), lexicon.chinese("self driving"));
        assertEquals(List.of("发电厂"), lexicon.chinese("power-plants"));
    }

    @Test
    void leadsWithTheEnglishWordThatTheChineseOneRendersFirst() {
        assertEquals(List.of("build", "construct"), lexicon.english("建造"));
        assertEquals(List.of("construct"), lexicon.english("修建"));
        assertEquals(Set.of("构建", "修建"), lexicon.siblings("建造"));
    }

    @Test
    void namesLinesThatBreakRules() {
        List<String> lines = List.of("# fine", "build", "\t建造", "harbor\t港口|", "Harbor\t港口|港口", "a\tb\tc");
        assertEquals(
                List.of(
                        "lexicon:2: row must have 2 columns separated by a tab, has 1, got \"build\"",
                        "lexicon:3: English word must not be empty, got \"\t建造\"",
                        "lexicon:4: rendering must not be empty, got \"harbor\t港口|\"",
                        "lexicon:5: English word must not be given twice, also on line 4, got \"harbor\"",
                        "lexicon:5: rendering must not be given twice, got \"港口\"",
                        "lexicon:6: row must have 2 columns separated by a tab, has 3, got \"a\tb\tc\""),
                assertThrows(GlossaryException.class, () -> Lexicon.of(lines)).problems());
    }

    @Test
    void theShippedLexiconObeysTheRulesAndKnowsIrregularForms() {
        Lexicon shipped = Lexicon.shipped();
        assertTrue(shipped.chineseWords().size() > 20_000);
        List<String> unknown = new ArrayList<>(List.of("gave", "built", "wrote", "mice", "broke down", "fell behind"));
        unknown.removeIf(word -> !shipped.chinese(word).isEmpty());
        assertEquals(List.of(), unknown);
    }
}
