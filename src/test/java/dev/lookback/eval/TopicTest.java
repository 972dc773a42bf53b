package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.eval.Topic.Gold;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final Gold OURS = new Gold("ours.md", "证书到期", "certificate");
    private static final Gold THEIRS = new Gold("theirs.md", "the certificate had expired", "certificate");
    private static final Gold OTHER = new Gold("ours.md", "专线被挖断");

    @Test
    void tellingsOfOneEventAreOneJudgment() {
        assertEquals(
                List.of(List.of(OURS, THEIRS), List.of(OTHER)),
                topic("train", OURS, OTHER, THEIRS).judgments());
    }

    @Test
    void theSameWordsInTwoReportsAreTwoJudgmentsUnlessTheyTellOneEvent() {
        Gold first = new Gold("a.md", "99.99%");
        Gold second = new Gold("b.md", "99.99%");
        assertEquals(2, topic("train", first, second).judgments().size());
    }

    @Test
    void knowsTheHeldBackPart() {
        assertTrue(topic("heldout", OURS).isHeldOut());
    }

    private static Topic topic(String split, Gold... gold) {
        return new Topic("t", "zh", "cause", split, "为什么", List.of(), null, List.of(gold), List.of(), null);
    }
}
