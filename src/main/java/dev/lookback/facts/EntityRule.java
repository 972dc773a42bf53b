package dev.lookback.facts;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who and what an event is about: names of the glossary, the value of a system label, and the names of systems and
 * sites that the text itself uses ({@link SystemNames}). A general term is no entity.
 */
final class EntityRule {
    private static final int LONGEST_PLACE = 24;

    private final Glossary glossary;
    private final SystemNames names = new SystemNames();

    EntityRule(Glossary glossary) {
        this.glossary = glossary;
    }

    /** Canonical names, in order of mention, each once. */
    List<String> find(Telling telling) {
        List<Named> named = new ArrayList<>();
        telling.values(FieldLabel.PLACE).forEach(value -> place(value, named));
        for (Mention mention : mentions(telling)) {
            int at = telling.whole().from();
            named.add(new Named(mention.entity().canonical(), at + mention.start(), at + mention.end()));
        }
        for (Stretch words : parts(telling)) {
            for (Stretch name : names.find(words)) {
                if (named.stream().noneMatch(other -> other.from() <= name.from() && name.to() <= other.to())) {
                    named.add(new Named(canonical(name), name.from(), name.to()));
                }
            }
        }
        named.sort(java.util.Comparator.comparingInt(Named::from));
        Set<String> once = new LinkedHashSet<>();
        named.forEach(name -> once.add(name.name()));
        return List.copyOf(once);
    }

    /** Mentions of entities in all of it but what is still to be done. */
    List<Mention> mentions(Telling telling) {
        List<Stretch> later = telling.values(FieldLabel.FOLLOW_UP).toList();
        int at = telling.whole().from();
        return glossary.find(telling.whole().plain()).stream()
                .filter(mention -> mention.entity().kind() != Entity.Kind.TERM)
                .filter(mention -> later.stream()
                        .noneMatch(value -> value.from() <= at + mention.start() && at + mention.end() <= value.to()))
                .toList();
    }

    private void place(Stretch value, List<Named> named) {
        Stretch name = value.bare();
        if (name.length() <= LONGEST_PLACE
                && glossary.find(name.plain()).stream().noneMatch(EntityRule::isNamed)) {
            named.add(new Named(name.plain(), name.from(), name.to()));
        }
    }

    private static boolean isNamed(Mention mention) {
        return mention.entity().kind() != Entity.Kind.TERM;
    }

    private String canonical(Stretch name) {
        return glossary.byName(name.plain())
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(Entity::canonical)
                .orElse(name.plain());
    }

    /** Where systems are named: headline, symptom, impact, cause. */
    private static List<Stretch> parts(Telling telling) {
        List<Stretch> parts = new ArrayList<>();
        if (!telling.narrative().isBlank()) {
            parts.add(telling.narrative());
        }
        for (FieldLabel label : List.of(FieldLabel.TITLE, FieldLabel.SYMPTOM, FieldLabel.IMPACT, FieldLabel.CAUSE)) {
            telling.values(label).forEach(parts::add);
        }
        return parts;
    }

    private record Named(String name, int from, int to) {}
}
