package dev.lookback.answer;

import dev.lookback.glossary.Entity;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sets the incidents of two names, or of two stretches of time, side by side, with how many and how long for each. */
final class IncidentComparison {
    private final IncidentSearch search;
    private final Texts texts;
    private final Draft draft;

    IncidentComparison(IncidentSearch search, Texts texts, Draft draft) {
        this.search = search;
        this.texts = texts;
        this.draft = draft;
    }

    /** Writes one sentence for each side and a table of all; writes nothing if neither side has an incident. */
    boolean write(Question question, Retrieval retrieval) {
        Map<String, List<FoundIncident>> sides =
                question.comparedWith() == null ? byName(question, retrieval) : byDays(question, retrieval);
        if (sides.size() < 2 || sides.values().stream().allMatch(List::isEmpty)) {
            return false;
        }
        Set<FoundIncident> all = new LinkedHashSet<>();
        sides.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .forEach(side -> {
                    say(side.getKey(), side.getValue());
                    all.addAll(side.getValue());
                });
        new IncidentWriter(texts, draft)
                .table(all.stream().sorted(FoundIncident.NEWEST_FIRST).toList());
        return true;
    }

    private Map<String, List<FoundIncident>> byName(Question question, Retrieval retrieval) {
        List<FoundIncident> found = search.find(question, retrieval).incidents();
        Map<String, List<FoundIncident>> sides = new LinkedHashMap<>();
        for (Entity entity : question.entities()) {
            sides.put(
                    entity.canonical(),
                    found.stream().filter(each -> search.names(entity, each)).toList());
        }
        return sides;
    }

    private Map<String, List<FoundIncident>> byDays(Question question, Retrieval retrieval) {
        Map<String, List<FoundIncident>> sides = new LinkedHashMap<>();
        for (Period days :
                List.of(Objects.requireNonNull(question.comparedWith()), Objects.requireNonNull(question.window()))) {
            String label = IncidentAnswers.subject(question) + IncidentAnswers.window(texts, days);
            sides.put(label, search.find(question, days, retrieval).incidents());
        }
        return sides;
    }

    private void say(String name, List<FoundIncident> incidents) {
        List<Integer> cited = new ArrayList<>();
        incidents.forEach(found -> cited.addAll(found.cite(draft)));
        long known = incidents.stream()
                .filter(found -> found.incident().minutes() != null)
                .count();
        long sum = incidents.stream()
                .map(found -> found.incident().minutes())
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        draft.say(texts.of("compare.side", name, incidents.size(), known, texts.minutes(sum)), cited);
    }
}
