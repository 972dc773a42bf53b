package dev.lookback.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.RegionalWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTermsTest {
    private final Glossary glossary = Glossary.of(List.of(
            new Entity("光大银行", Entity.Kind.BANK, List.of("光大"), List.of("Everbright", "CEB")),
            new Entity("故障", Entity.Kind.TERM, List.of("中断"), List.of("outage", "outages"))));
    private final Lexicon lexicon =
            Lexicon.of(List.of("certificate\t证书", "expire\t过期|到期", "dedicated line\t专线", "database\t数据库"));
    private final StopWords stopWords =
            new StopWords(Set.of("的", "是", "什么", "what", "the", "did"), Set.of("原因", "caused"));
    private final ContentTerms terms = new ContentTerms(
            () -> glossary, lexicon, RegionalWords.of(List.of("资料库\t数据库")), stopWords, Set.of("证书", "过期", "专线", "资料库"));

    @Test
    void readsNamesWordsAndTheKindOfAChineseQuestion() {
        assertEquals(
                List.of(
                        new ContentTerm("光大", List.of("光大", "光大银行", "everbright", "ceb"), ContentTerm.Kind.NAME),
                        new ContentTerm("证书", List.of("证书", "certificate"), ContentTerm.Kind.WORD),
                        new ContentTerm("过期", List.of("过期", "expire"), ContentTerm.Kind.WORD),
                        new ContentTerm("原因", List.of("原因"), ContentTerm.Kind.KIND)),
                terms.of("光大证书过期的原因是什么？"));
    }

    @Test
    void carriesAnEnglishQuestionAcrossByTheLexicon() {
        assertEquals(
                List.of(
                        new ContentTerm("caused", List.of("caused"), ContentTerm.Kind.KIND),
                        new ContentTerm(
                                "everbright", List.of("everbright", "光大银行", "光大", "ceb"), ContentTerm.Kind.NAME),
                        new ContentTerm("dedicated line", List.of("dedicated line", "专线"), ContentTerm.Kind.WORD),
                        new ContentTerm("outages", List.of("outages", "故障", "中断", "outage"), ContentTerm.Kind.WORD)),
                terms.of("What caused the Everbright dedicated line outages?"));
    }

    @Test
    void findsTheDictionaryFormOfAnInflectedWord() {
        assertEquals(
                List.of("expired", "过期", "到期"), terms.of("expired").getFirst().alternatives());
    }

    @Test
    void carriesAWordOfAnotherRegionToTheOneThatReportsUse() {
        assertEquals(
                List.of("资料库", "数据库", "database"), terms.of("資料庫").getFirst().alternatives());
    }

    @Test
    void keepsCodesThatNoDictionaryKnows() {
        assertEquals(
                List.of("jk01", "bill-center"),
                terms.of("jk01 和 bill-center").stream()
                        .map(ContentTerm::text)
                        .filter(text -> text.length() > 1)
                        .toList());
    }

    @Test
    void findsNothingInAQuestionOfStopWords() {
        assertEquals(List.of(), terms.of("的是什么 what the ？！"));
    }

    @Test
    void takesFullWidthLettersAsPlainOnes() {
        assertEquals("ceb", terms.of("ＣＥＢ").getFirst().text());
    }

    @Test
    void staysSmallOnTenThousandCharacters() {
        assertTrue(terms.of("证书过期abc ".repeat(1_000)).size() <= 48);
    }
}
