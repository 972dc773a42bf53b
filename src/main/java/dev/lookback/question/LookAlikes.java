package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Metrics that differ by a part of their name: 出金 after 入金有效成功率 asks for 出金有效成功率, and "payouts" after "deposit
 * success rate" for the payout success rate, because their Chinese names differ like that.
 */
final class LookAlikes {
    private final Glossary glossary;

    LookAlikes(Glossary glossary) {
        this.glossary = glossary;
    }

    /**
     * A part of the earlier topic and what stands there now.
     *
     * @param earlier substring of the earlier topic
     * @param now what it is exchanged for
     */
    record LookAlike(String earlier, String now) {}

    /** The part of a topic that a word is meant to take the place of. */
    Optional<LookAlike> find(String topic, String word) {
        Optional<String> part = alike(topic, word);
        return part.isPresent() ? part.map(it -> new LookAlike(it, word)) : byGlossary(topic, word);
    }

    private Optional<LookAlike> byGlossary(String topic, String word) {
        Optional<Entity> asked = glossary.byName(word);
        return asked.stream()
                .flatMap(entity ->
                        glossary.find(topic).stream().flatMap(mention -> exchanged(topic, mention, entity.canonical())))
                .findFirst();
    }

    private Stream<LookAlike> exchanged(String topic, Mention mention, String asked) {
        String canonical = mention.entity().canonical();
        return alike(canonical, asked).stream()
                .flatMap(part -> glossary.byName(canonical.replace(part, asked)).stream())
                .map(entity -> new LookAlike(topic.substring(mention.start(), mention.end()), name(entity)));
    }

    private static String name(Entity entity) {
        List<String> english = entity.en();
        return english.isEmpty() ? entity.canonical() : english.getFirst();
    }

    /** A part of the text as long as the word, of which at least half the characters are the word's, in their places. */
    private static Optional<String> alike(String text, String word) {
        for (int at = 0; word.length() >= 2 && at + word.length() <= text.length(); at++) {
            String part = text.substring(at, at + word.length());
            if (!part.equals(word) && differences(part, word) * 2 <= word.length()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static int differences(String one, String other) {
        int count = 0;
        for (int at = 0; at < one.length(); at++) {
            if (one.charAt(at) != other.charAt(at)) {
                count++;
            }
        }
        return count;
    }
}
