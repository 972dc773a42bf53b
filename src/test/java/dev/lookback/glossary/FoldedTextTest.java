package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
    private static final String ALPHABET = "aＺé\u0301\u200b \n　光銀㈱ﬁ…𠮷—’7";

    @Test
    void foldsWidthCaseSpacesDashesAndTraditionalCharacters() {
        assertEquals("q3 银行故障 - 'ceb'", FoldedText.fold("  Ｑ３　銀行故障 — ’CEB’ "));
        assertEquals("e\u0301".length() - 1, FoldedText.fold("e\u0301").length());
        assertEquals("abc", FoldedText.fold("a\u200bb\ufeffc"));
    }

    @Test
    void foldsEveryCommonTraditionalCharacter() {
        assertEquals("资料库网络软件程序龙龟忧郁罗马帮厂广窃", FoldedText.fold("資料庫網絡軟件程序龍龜憂鬱羅馬幫廠廣竊"));
        assertEquals("著名 乾隆 后来", FoldedText.fold("著名 乾隆 後來"));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetsAreOrderedAndLeadBackToWhatIsFoldedAlike(long seed) {
        Random random = new Random(seed);
        StringBuilder original = new StringBuilder();
        for (int count = 0; count < 60; count++) {
            original.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        FoldedText folded = FoldedText.of(original.toString());
        int last = 0;
        for (int index = 0; index < folded.text().length(); index++) {
            assertEquals(true, folded.start(index) >= last && folded.end(index) > folded.start(index));
            String source = original.substring(folded.start(index), folded.end(index));
            assertEquals(
                    true, FoldedText.of(source).text().indexOf(folded.text().charAt(index)) >= 0);
            last = folded.start(index);
        }
    }

    /** Beside something invisible a character is not looked up but normalised. */
    @Test
    void looksUpWhatNormalisingGives() {
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            String alone = String.valueOf(character);
            assertEquals(
                    FoldedText.of(alone + "\u200b").text(), FoldedText.of(alone).text(), Character.getName(character));
        }
    }
}
