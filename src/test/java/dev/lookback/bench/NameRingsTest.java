package dev.lookback.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameRingsTest {
    private final NameRings names = NameRings.shipped();

    @Test
    void turnsNamesTheLongestFirst() {
        assertEquals("招商银行与招行，昆仑", names.turn("光大银行与光大，青松", 1));
    }

    @Test
    void comesRoundAfterAWholeTurn() {
        assertEquals("光大银行", names.turn("光大银行", 8));
        assertEquals("宁波银行", names.turn("光大银行", 7));
    }
}
