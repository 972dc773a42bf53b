package dev.lookback.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecastTest {
    /** Draws only zeros. */
    private static final class Zeros extends Random {
        @Override
        public int nextInt(int bound) {
            return 0;
        }
    }

    private static String recast(String text) {
        return new Recast(LocalDate.of(2024, 1, 8), LocalDate.of(2023, 6, 5), new Zeros()).of(text);
    }

    @Test
    void movesDatesAndKeepsTimes() {
        assertEquals("6/6 08:10 报障，6月7日 09:00 恢复", recast("1/9 08:10 报障，1月10日 09:00 恢复"));
        assertEquals("2023-06-06 至 2023年6月8日", recast("2024-01-09 至 2024年1月11日"));
        assertEquals("on 6 June", recast("on 9 January"));
    }

    @Test
    void readsADayOfLastYearInAReportOfJanuary() {
        assertEquals("5/27", recast("12/30"));
    }

    @Test
    void drawsTheBackHalfOfANumberAnew() {
        assertEquals("310 笔，99.900%，1,200", recast("318 笔，99.979%，1,234"));
    }

    @Test
    void leavesCodesAndWhatOnlyLooksLikeADate() {
        assertEquals("INC-196，P95，13/45", recast("INC-196，P95，13/45"));
    }
}
