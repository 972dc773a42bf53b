package dev.lookback.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RefusalModelTest {
    @Test
    void likelihoodIsTheLogisticOfBiasAndWeightedSigns() {
        RefusalModel model = model("bias", "-1", "threshold", "0.3", "coverage", "3");
        assertEquals(1 / (1 + Math.exp(-0.5)), model.likelihood(Map.of("coverage", 0.5, "unknown", 9.0)), 1e-12);
        assertEquals(0.3, model.threshold());
    }

    @Test
    void mustHaveABiasAndAThreshold() {
        assertEquals(
                "refusal model must have a bias and a threshold",
                assertThrows(IllegalArgumentException.class, () -> model("bias", "1"))
                        .getMessage());
    }

    @Test
    void namesAWeightThatIsNoNumber() {
        assertEquals(
                "weight must be a number: coverage, got much",
                assertThrows(IllegalArgumentException.class, () -> model("coverage", "much"))
                        .getMessage());
    }

    private static RefusalModel model(String... pairs) {
        Properties properties = new Properties();
        for (int at = 0; at < pairs.length; at += 2) {
            properties.setProperty(pairs[at], pairs[at + 1]);
        }
        return RefusalModel.of(properties);
    }
}
