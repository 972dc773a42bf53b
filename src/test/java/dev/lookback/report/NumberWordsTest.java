package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
    @Test
    void readsSmallNumbersOfDates() {
        assertEquals(
                List.of(12, 12, 23, 5, 10, 20, 21, 2, -1, -1, -1),
                Stream.of("12", "十二", "二十三", "零五", "十", "廿", "廿一", "两", "二三", "百", "")
                        .map(NumberWords::value)
                        .toList());
    }

    @Test
    void readsEnglishNumbers() {
        assertEquals(
                List.of(0, 7, 13, 40, 45, 45, 12, 1, 0),
                Stream.of("zero", "seven", "thirteen", "forty", "forty-five", "forty five", "dozen", "an", "some")
                        .map(NumberWords::english)
                        .toList());
    }

    @Test
    void readsLongerChineseNumbers() {
        assertEquals(
                List.of(0L, 15L, 105L, 3_200L, 12_000L, 2024L),
                Stream.of("零", "十五", "一百零五", "三千二百", "一万二千", "二〇二四")
                        .map(NumberWords::chinese)
                        .toList());
    }

    @Test
    void findsTheWholeOfAnEnglishNumber() {
        assertEquals("forty-five", "forty-five minutes".replaceFirst("^(" + NumberWords.ENGLISH + ").*", "$1"));
    }
}
