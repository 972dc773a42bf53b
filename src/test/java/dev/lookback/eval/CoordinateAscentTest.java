package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CoordinateAscentTest {
    private final List<String> moves = new ArrayList<>();

    @Test
    void findsTheTopOfAHill() {
        Properties found = climb("1.0", "0", 12);

        assertEquals(3, number(found, "field"), 0.15);
        assertEquals(-2.5, number(found, "trust.base"), 0.1);
    }

    @Test
    void findsTheSameEveryTime() {
        Properties first = climb("1.0", "0", 6);
        List<String> firstMoves = List.copyOf(moves);
        moves.clear();

        assertEquals(first, climb("1.0", "0", 6));
        assertEquals(firstMoves, moves);
    }

    @Test
    void leavesWeightsAloneThatAreBestAsTheyAre() {
        assertEquals("3.0", climb("3.0", "-2.5", 3).getProperty("field"));
        assertEquals(List.of(), moves);
    }

    private Properties climb(String field, String trust, int rounds) {
        Properties start = new Properties();
        start.setProperty("field", field);
        start.setProperty("trust.base", trust);
        return new CoordinateAscent(start, CoordinateAscentTest::height, moves::add).climb(rounds);
    }

    private static double height(Properties weights) {
        double field = Math.log(number(weights, "field") / 3);
        double trust = number(weights, "trust.base") + 2.5;
        return -field * field - trust * trust;
    }

    private static double number(Properties weights, String name) {
        return Double.parseDouble(weights.getProperty(name));
    }
}
