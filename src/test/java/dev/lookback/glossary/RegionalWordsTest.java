package dev.lookback.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionalWordsTest {
    private final RegionalWords words = RegionalWords.of(List.of("資料庫\t数据库", "介面\t接口|界面"));

    @Test
    void findsTheOtherRegionsWordInBothDirections() {
        assertEquals(List.of("数据库"), words.others("资料库"));
        assertEquals(List.of("资料库"), words.others("数据库"));
        assertEquals(List.of("接口", "界面"), words.others("介面"));
    }

    @Test
    void knowsNothingOfOtherWords() {
        assertEquals(List.of(), words.others("故障"));
    }

    @Test
    void namesALineThatLacksAColumn() {
        assertEquals(
                "line must be a word, a tab and what it is called elsewhere, got \"資料庫\"",
                assertThrows(IllegalArgumentException.class, () -> RegionalWords.of(List.of("資料庫")))
                        .getMessage());
    }

    @Test
    void theShippedWordsCanBeRead() {
        assertEquals(true, RegionalWords.shipped().words().size() > 200);
    }
}
