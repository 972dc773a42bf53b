package dev.lookback.answer;

import dev.lookback.facts.Incident.Side;
import dev.lookback.glossary.Entity;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Sets the incidents of two names, or of two stretches of time, side by side, with how many and how long for each. */
final class IncidentComparison {
    private static final Pattern BY_TIME = Pattern.compile(
            "久|时长|时间|慢|快|(?<!多)长|短|分钟|小时|(?i)\\b(?:longer|shorter|slower|faster|downtime|minutes|hours|duration)\\b");

    private final IncidentSearch search;
    private final Texts texts;
    private final Draft draft;
    private boolean average;

    IncidentComparison(IncidentSearch search, Texts texts, Draft draft) {
        this.search = search;
        this.texts = texts;
        this.draft = draft;
    }

    /** Writes one sentence for each side and a table of all; writes nothing if neither side has an incident. */
    boolean write(Question question, Retrieval retrieval) {
        Map<String, List<FoundIncident>> sides = IncidentSearch.isOfSides(question)
                ? bySide(question, retrieval)
                : question.comparedWith() == null ? byName(question, retrieval) : byDays(question, retrieval);
        if (sides.size() < 2 || sides.values().stream().allMatch(List::isEmpty)) {
            return false;
        }
        Set<FoundIncident> all = new LinkedHashSet<>();
        boolean byTime = BY_TIME.matcher(question.text()).find();
        average = question.focus().aggregate() == Aggregate.AVERAGE;
        List<Map.Entry<String, List<FoundIncident>>> ordered = sides.entrySet().stream()
                .sorted((one, other) -> Long.compare(size(other.getValue(), byTime), size(one.getValue(), byTime)))
                .toList();
        boolean untimed =
                ordered.stream().anyMatch(side -> !side.getValue().isEmpty() && size(side.getValue(), true) == 0);
        if (!byTime || !untimed) {
            lead(ordered, byTime);
        }
        ordered.forEach(side -> {
            say(side.getKey(), side.getValue());
            all.addAll(side.getValue());
        });
        new IncidentWriter(texts, draft)
                .table(all.stream().sorted(FoundIncident.NEWEST_FIRST).toList());
        return true;
    }

    /** What is compared: how many, how long together, or how long on average. */
    private long size(List<FoundIncident> incidents, boolean byTime) {
        long known = incidents.stream()
                .filter(found -> found.incident().minutes() != null)
                .count();
        long minutes = minutes(incidents);
        return !byTime ? incidents.size() : average && known > 0 ? Math.round((double) minutes / known) : minutes;
    }

    private static long minutes(List<FoundIncident> incidents) {
        return incidents.stream()
                .map(found -> found.incident().minutes())
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** The point first: who has more. */
    private void lead(List<Map.Entry<String, List<FoundIncident>>> ordered, boolean byTime) {
        var first = ordered.getFirst();
        var second = ordered.get(1);
        long most = size(first.getValue(), byTime);
        long next = size(second.getValue(), byTime);
        List<Integer> cited = new ArrayList<>();
        ordered.forEach(side -> side.getValue().forEach(found -> cited.addAll(found.cite(draft))));
        String figures = byTime ? texts.minutes(most) : String.valueOf(most);
        String others = byTime ? texts.minutes(next) : String.valueOf(next);
        String key = (most == next ? "compare.equal" : "compare.more") + (byTime ? ".time" : "");
        draft.say(texts.of(key, first.getKey(), figures, second.getKey(), others), cited);
    }

    private Map<String, List<FoundIncident>> byName(Question question, Retrieval retrieval) {
        List<FoundIncident> found = search.find(question, retrieval).incidents();
        Map<String, List<FoundIncident>> sides = new LinkedHashMap<>();
        for (Entity entity : question.entities()) {
            sides.put(
                    ScopeWords.name(entity, question),
                    found.stream().filter(each -> search.names(entity, each)).toList());
        }
        return sides;
    }

    private Map<String, List<FoundIncident>> bySide(Question question, Retrieval retrieval) {
        Map<String, List<FoundIncident>> sides = new LinkedHashMap<>();
        for (FoundIncident found : search.find(question, retrieval).incidents()) {
            Side side = found.incident().side();
            if (side != Side.UNKNOWN) {
                sides.computeIfAbsent(
                                texts.of("side.label." + side.name().toLowerCase(Locale.ROOT)),
                                key -> new ArrayList<>())
                        .add(found);
            }
        }
        return sides;
    }

    private Map<String, List<FoundIncident>> byDays(Question question, Retrieval retrieval) {
        Map<String, List<FoundIncident>> sides = new LinkedHashMap<>();
        String subject = ScopeWords.subject(question);
        for (Period days :
                List.of(Objects.requireNonNull(question.comparedWith()), Objects.requireNonNull(question.window()))) {
            String label = (subject.isEmpty() ? "" : subject + texts.of("names.gap")) + ScopeWords.window(texts, days);
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
        long sum = minutes(incidents);
        String average = texts.minutes(known == 0 ? 0 : Math.round((double) sum / known));
        String key = incidents.isEmpty() ? "compare.none" : known == 0 ? "compare.untimed" : "compare.side";
        draft.say(texts.of(key, name, incidents.size(), known, texts.minutes(sum), average), cited);
    }
}
