package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the sentences of one answer may rest on; made by {@link Guard#evidence}. Not changed by checking, may be shared
 * between threads.
 */
public final class Evidence {
    private static final int LEAK = 14;

    private final Map<Integer, SourceFacts> sources = new LinkedHashMap<>();
    private final Set<String> task;
    private final boolean chinese;
    private final @Nullable Integer count;

    Evidence(List<SourceFacts> facts, String task, boolean chinese, @Nullable Integer count) {
        facts.forEach(each -> sources.put(each.source().number(), each));
        this.chinese = chinese;
        this.count = count;
        this.task = shingles(task);
        facts.forEach(each -> this.task.removeAll(shingles(each.folded())));
    }

    Optional<SourceFacts> find(int number) {
        return Optional.ofNullable(sources.get(number));
    }

    List<SourceFacts> all() {
        return new ArrayList<>(sources.values());
    }

    /** Whether the answer is to be in Chinese, not English. */
    boolean chinese() {
        return chinese;
    }

    /** The number of incidents that was computed; null if the question does not ask for one. */
    @Nullable
    Integer count() {
        return count;
    }

    /** Tells whether the text repeats a stretch of the model's task. */
    boolean repeatsTask(String text) {
        return shingles(text).stream().anyMatch(task::contains);
    }

    private static Set<String> shingles(String text) {
        String letters = FoldedText.fold(text).replaceAll("[^\\p{L}\\d]", "");
        int length = letters.codePoints().anyMatch(Character::isIdeographic) ? LEAK : LEAK * 2;
        Set<String> shingles = new HashSet<>();
        for (int at = 0; at + length <= letters.length(); at++) {
            shingles.add(letters.substring(at, at + length));
        }
        return shingles;
    }
}
