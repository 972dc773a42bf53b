package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoCountsTest {
    @Test
    void partsTwoNumbers() {
        assertEquals(Optional.of(new TwoCounts("8月几起故障", "银行原因的几起")), TwoCounts.in("8月几起故障，银行原因的几起"));
        assertEquals(
                Optional.of(new TwoCounts("How many incidents in August", "how many of them were ours?")),
                TwoCounts.in("How many incidents in August, and how many of them were ours?"));
        assertEquals(
                Optional.of(new TwoCounts("how many outages did we have", "what share was the bank's")),
                TwoCounts.in("how many outages did we have and what share was the bank's"));
    }

    @Test
    void leavesWhatAsksForOneAlone() {
        assertEquals(Optional.empty(), TwoCounts.in("8月几起故障，都是什么原因"));
        assertEquals(Optional.empty(), TwoCounts.in("去年光大出过几次故障，一共多少分钟"));
        assertEquals(Optional.empty(), TwoCounts.in("光大和中信各几起"));
    }
}
