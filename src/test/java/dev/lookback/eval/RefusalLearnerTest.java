package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.retrieve.RefusalModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefusalLearnerTest {
    private final RefusalLearner learner = new RefusalLearner(1, 0.05);

    @Test
    void weighsASignThatTellsAndNotOneThatDoesNot() {
        Map<String, Double> numbers = learner.learn(examples(200)).numbers();
        assertTrue(numbers.getOrDefault("telling", 0.0) > 1, () -> "weights " + numbers);
        assertEquals(0, numbers.getOrDefault("noise", 1.0), 0.7);
        assertEquals(0.0, numbers.get("constant"));
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertEquals(
                learner.learn(examples(100)).numbers(),
                learner.learn(examples(100)).numbers());
    }

    @Test
    void theThresholdRefusesNoMoreThanItMay() {
        List<Example> examples = examples(200);
        RefusalModel model = learner.learn(examples);
        String inUse = RefusalCurve.lines(Map.of("all", examples), model).stream()
                .filter(line -> line.startsWith("train in use"))
                .findFirst()
                .orElseThrow();
        assertTrue(Double.parseDouble(inUse.split("\t", -1)[2]) <= 0.07, inUse);
    }

    @Test
    void aStrayNumberNeverSpeaksForAnAnswer() {
        List<Example> misleading = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            misleading.add(new Example(
                    "t" + at, "train", at % 2 == 0, false, at % 2 == 0, Map.of("strayNumber", at % 2 == 0 ? 1.0 : 0)));
        }
        assertEquals(0.0, learner.learn(misleading).numbers().get("strayNumber"));
    }

    @Test
    void needsExamplesOfBoth() {
        List<Example> answered =
                examples(20).stream().filter(Example::answerable).toList();
        assertEquals(
                "there must be examples of both, answered and not answered",
                assertThrows(IllegalArgumentException.class, () -> learner.learn(answered))
                        .getMessage());
    }

    private static List<Example> examples(int count) {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            boolean answerable = random.nextInt(3) > 0;
            Map<String, Double> evidence = new LinkedHashMap<>();
            evidence.put("telling", random.nextGaussian() + (answerable ? 2 : 0));
            evidence.put("noise", random.nextGaussian());
            evidence.put("constant", 1.0);
            examples.add(new Example("t" + at, "train", answerable, false, answerable, evidence));
        }
        return examples;
    }
}
