package dev.lookback.facts;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Mention;
import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who and what an event is about.
 *
 * <pre>
 * names of the glossary          光大 → 光大银行; a general term is no entity
 * the value of a system label    故障地点：城东BRAS-2
 * names by how they are written  空管系统 · B2机房 · fee-center ({@link SystemNames})
 * names the report introduces    【星河】 as a project, 星河 in the event ({@link OwnNames})
 * carriers                       电信出口 → 中国电信
 * if the symptom names nothing    its subject: 优惠券核销失败 → 优惠券核销
 * </pre>
 */
final class EntityRule {
    private static final int LONGEST_PLACE = 24;
    private static final Pattern PLACE_PARTS = Pattern.compile("[,、/;]| in | of ");

    private final SystemNames systems = new SystemNames();
    private final SubjectRule subjects = new SubjectRule();
    private final Map<String, String> carriers = new LinkedHashMap<>();

    EntityRule() {
        WordList.lines("carrier-names.tsv")
                .forEach(line -> carriers.put(line.split("\t", 2)[0], line.split("\t", 2)[1]));
    }

    /** Canonical names, in order of mention, each once. */
    List<String> find(Telling telling, List<Timed> times, OwnNames own, Glossary glossary, Optional<Stretch> symptom) {
        List<Named> named = new ArrayList<>();
        telling.values(FieldLabel.PLACE).forEach(value -> place(value, glossary, named));
        int at = telling.whole().from();
        for (Mention mention : mentions(telling, glossary)) {
            named.add(new Named(mention.entity().canonical(), at + mention.start(), at + mention.end()));
        }
        carriers(telling.whole(), named);
        own.in(telling.whole()).forEach(name -> add(name, glossary, named));
        boolean chinese = SystemNames.isChinese(telling.whole().plain());
        for (Stretch words : parts(telling)) {
            systems.find(words, chinese).forEach(name -> add(behindTimes(name, times), glossary, named));
        }
        symptom.filter(words -> named.stream().noneMatch(name -> name.isIn(words)))
                .flatMap(words -> subjects.find(behindTimes(words, times)))
                .ifPresent(name -> add(name, glossary, named));
        named.sort(Comparator.comparingInt(Named::from));
        Set<String> once = new LinkedHashSet<>();
        named.forEach(name -> once.add(name.name()));
        return List.copyOf(once);
    }

    /** Mentions of entities in all of it but what is still to be done. */
    static List<Mention> mentions(Telling telling, Glossary glossary) {
        List<Stretch> later = telling.values(FieldLabel.FOLLOW_UP).toList();
        int at = telling.whole().from();
        return glossary.find(telling.whole().plain()).stream()
                .filter(mention -> mention.entity().kind() != Entity.Kind.TERM)
                .filter(mention -> !ChatLines.isSpeaker(telling.whole(), at + mention.start(), at + mention.end()))
                .filter(mention -> later.stream()
                        .noneMatch(value -> value.from() <= at + mention.start() && at + mention.end() <= value.to()))
                .toList();
    }

    /** Where outside parties are named. */
    static List<Stretch> outsiders(Telling telling, Glossary glossary) {
        return mentions(telling, glossary).stream()
                .filter(mention -> SideRule.OUTSIDE.contains(mention.entity().kind()))
                .map(mention -> telling.whole().cut(mention.start(), mention.end()))
                .toList();
    }

    private static void place(Stretch value, Glossary glossary, List<Named> named) {
        int from = 0;
        var parts = PLACE_PARTS.matcher(value.folded());
        while (parts.find()) {
            placePart(value.cut(from, parts.start()), glossary, named);
            from = parts.end();
        }
        placePart(value.cut(from, value.length()), glossary, named);
    }

    private static void placePart(Stretch part, Glossary glossary, List<Named> named) {
        Stretch name = part.bare();
        boolean known = glossary.find(name.plain()).stream()
                .anyMatch(mention -> mention.entity().kind() != Entity.Kind.TERM);
        if (name.length() > 1 && name.length() <= LONGEST_PLACE && !known) {
            named.add(new Named(name.plain(), name.from(), name.to()));
        }
    }

    private void carriers(Stretch text, List<Named> named) {
        carriers.forEach((name, canonical) -> {
            int found = text.plain().indexOf(name);
            if (found >= 0 && isFree(text.from() + found, text.from() + found + name.length(), named)) {
                named.add(new Named(canonical, text.from() + found, text.from() + found + name.length()));
            }
        });
    }

    private static void add(Stretch name, Glossary glossary, List<Named> named) {
        if (name.length() > 1 && isFree(name.from(), name.to(), named)) {
            named.add(new Named(canonical(name, glossary), name.from(), name.to()));
        }
    }

    private static boolean isFree(int from, int to, List<Named> named) {
        return named.stream().noneMatch(other -> other.from() <= from && to <= other.to());
    }

    /** {@code 4点左右报账系统} begins behind the time. */
    private static Stretch behindTimes(Stretch name, List<Timed> times) {
        Stretch rest = name;
        for (Timed time : times) {
            if (time.words().overlaps(rest) && time.words().to() < rest.to()) {
                rest = new Stretch(rest.source(), time.words().to(), rest.to()).bare();
            }
        }
        return rest;
    }

    private static String canonical(Stretch name, Glossary glossary) {
        return glossary.byName(name.plain())
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(Entity::canonical)
                .orElse(name.plain());
    }

    /** Where systems are named: everything but what is still to be done. */
    private static List<Stretch> parts(Telling telling) {
        List<Stretch> parts = new ArrayList<>();
        telling.story().stream().filter(words -> !words.isBlank()).forEach(parts::add);
        for (FieldLabel label : List.of(
                FieldLabel.TITLE, FieldLabel.SYMPTOM, FieldLabel.IMPACT, FieldLabel.CAUSE, FieldLabel.HANDLING)) {
            telling.values(label).forEach(parts::add);
        }
        return parts;
    }

    private record Named(String name, int from, int to) {
        boolean isIn(Stretch words) {
            return words.from() <= from && to <= words.to();
        }
    }
}
