package dev.lookback.answer;

import dev.lookback.answer.Grouping.By;
import dev.lookback.answer.Grouping.Wanted;
import dev.lookback.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts incidents by bank, system or stretch of time and says which has the most or the fewest ("which bank failed most
 * often"), or how many each has ("incidents per month"). Incidents that cannot be told apart that way are counted too.
 */
final class IncidentRanking {
    private static final int MOST_SAID = 5;
    /** Nobody reads a sentence of fifty systems; all are in the table. */
    private static final int MOST_LISTED = 12;

    private final Texts texts;
    private final Draft draft;
    private final GroupKeys keys;

    IncidentRanking(Texts texts, Draft draft, GroupKeys keys) {
        this.texts = texts;
        this.draft = draft;
        this.keys = keys;
    }

    private record Group(String name, List<FoundIncident> incidents) {
        int size() {
            return incidents.size();
        }
    }

    /** Writes the ranking, or every group; false if none is asked for or nothing can be told apart. */
    boolean write(Question question, List<FoundIncident> incidents, String scope) {
        Optional<Grouping> grouping = Grouping.of(question);
        if (grouping.isEmpty()) {
            return false;
        }
        By by = grouping.get().by();
        List<Group> groups = groups(incidents, by, question);
        if (groups.isEmpty()) {
            return false;
        }
        switch (grouping.get().wanted()) {
            case HOW_MANY -> {
                say("ranking.banks", groups, groups.size(), scope, groups.size());
                draft.count(groups.size());
            }
            case WHICH -> say("ranking.banks", groups, groups.size(), scope, groups.size());
            case EACH -> {
                if (by == By.SYSTEM) {
                    say("ranking.each", largestFirst(groups), MOST_LISTED, scope, incidents.size());
                } else {
                    say("ranking.each", groups, groups.size(), scope, incidents.size());
                }
                draft.count(incidents.size());
            }
            case MOST, FEWEST -> rank(grouping.get(), groups, scope);
        }
        if (by == By.BANK || by == By.SYSTEM || by == By.CAUSE) {
            sayUnnamed(incidents, groups, by);
        }
        return true;
    }

    private List<Group> groups(List<FoundIncident> incidents, By by, Question question) {
        Map<String, List<FoundIncident>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (FoundIncident found : incidents) {
            keys.of(found, by, question.language())
                    .forEach(key -> groups.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(found));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Group> largestFirst(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt(Group::size).reversed())
                .toList();
    }

    /** One sentence that lists them, the first of very many. */
    private void say(String key, List<Group> groups, int most, String scope, int figure) {
        String parts = String.join(
                texts.of("list.separator"),
                groups.stream()
                        .limit(most)
                        .map(group -> texts.of("ranking.group", group.name(), group.size()))
                        .toList());
        String listed = groups.size() > most ? texts.of("list.more", parts, groups.size()) : parts;
        draft.say(texts.of(key, scope, figure, listed), cite(groups));
    }

    private void rank(Grouping grouping, List<Group> groups, String scope) {
        Wanted wanted = grouping.wanted();
        By by = grouping.by();
        Comparator<Group> bySize = Comparator.comparingInt(Group::size);
        List<Group> ordered = groups.stream()
                .sorted(wanted == Wanted.FEWEST ? bySize : bySize.reversed())
                .toList();
        int first = ordered.getFirst().size();
        List<Group> leaders =
                ordered.stream().filter(group -> group.size() == first).toList();
        List<Group> others = ordered.subList(leaders.size(), ordered.size());
        String key = by == By.CAUSE ? "ranking.cause" : wanted == Wanted.FEWEST ? "ranking.fewest" : "ranking.most";
        draft.say(texts.of(key, scope, names(leaders), first), cite(leaders));
        if (leaders.size() > 1) {
            draft.say(texts.of("ranking.tie", leaders.size()), List.of());
        }
        sayOthers(others);
    }

    /** Those behind, as many as have the same number together; the last of many in one sentence. */
    private void sayOthers(List<Group> others) {
        Map<Integer, List<Group>> bySize = new LinkedHashMap<>();
        others.forEach(group ->
                bySize.computeIfAbsent(group.size(), size -> new ArrayList<>()).add(group));
        List<Group> said = new ArrayList<>();
        bySize.values().stream().limit(MOST_SAID).forEach(level -> {
            String key = level.size() == 1 ? "ranking.next" : "ranking.level";
            draft.say(texts.of(key, names(level), level.getFirst().size()), cite(level));
            said.addAll(level);
        });
        if (said.size() < others.size()) {
            List<Group> rest = others.subList(said.size(), others.size());
            draft.say(texts.of("ranking.rest", rest.size(), names(rest)), cite(rest));
        }
    }

    /** What cannot be ranked, and what was counted for more than one. */
    private void sayUnnamed(List<FoundIncident> incidents, List<Group> groups, By by) {
        Set<FoundIncident> counted = new LinkedHashSet<>();
        groups.forEach(group -> counted.addAll(group.incidents()));
        List<FoundIncident> unnamed =
                incidents.stream().filter(found -> !counted.contains(found)).toList();
        String sort = by.name().toLowerCase(Locale.ROOT);
        if (!unnamed.isEmpty()) {
            draft.say(texts.of("ranking.unnamed." + sort, unnamed.size()), cite(List.of(new Group("", unnamed))));
        }
        if (groups.stream().mapToInt(Group::size).sum() > counted.size()) {
            draft.say(texts.of("ranking.several." + sort), List.of());
        }
    }

    private String names(List<Group> groups) {
        List<String> names = groups.stream().map(Group::name).limit(MOST_SAID).toList();
        String joined = String.join(texts.of("list.separator"), names);
        return groups.size() > MOST_SAID ? texts.of("list.more", joined, groups.size()) : joined;
    }

    private List<Integer> cite(Collection<Group> groups) {
        List<Integer> cited = new ArrayList<>();
        groups.forEach(group -> group.incidents().forEach(found -> cited.addAll(found.cite(draft))));
        return cited;
    }
}
