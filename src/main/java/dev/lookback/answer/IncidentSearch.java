package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides which incidents a question is about.
 *
 * <p>A question that only names things and days ("what caused Everbright outages") is about every incident that has them:
 * exact. One that describes an incident in other words is about what retrieval ranks first.
 */
final class IncidentSearch {
    private static final double CLOSE_TO_BEST = 0.72;
    private static final int MOST_DESCRIBED = 3;

    private final HybridIndex index;
    private final IncidentWords generic = IncidentWords.shipped();

    IncidentSearch(HybridIndex index) {
        this.index = index;
    }

    /**
     * The incidents a question is about, newest first.
     *
     * @param exact whether they are all that match, rather than the likeliest
     */
    record Result(List<FoundIncident> incidents, boolean exact) {}

    Result find(Question question, Retrieval retrieval) {
        List<Stored> all = stored(question);
        List<ContentTerm> specific = specific(retrieval.terms());
        List<Stored> exact = all.stream()
                .filter(stored -> namesMatch(specific, stored) && wordsMatch(specific, stored))
                .toList();
        boolean described = specific.stream().anyMatch(term -> !isName(term));
        if (!described || (!exact.isEmpty() && isAboutMany(question))) {
            return new Result(load(exact), true);
        }
        return new Result(described(all, specific, retrieval), false);
    }

    /** Terms that tell one incident from another. */
    List<ContentTerm> specific(List<ContentTerm> terms) {
        return terms.stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND && !generic.contains(term.text()))
                .toList();
    }

    private static boolean isAboutMany(Question question) {
        return switch (question.kind()) {
            case COUNT, LIST, COMPARE, TREND -> true;
            default -> false;
        };
    }

    /** An incident that was counted, not loaded yet. */
    private record Stored(Incident incident, ReportFacts facts, String text) {}

    private List<Stored> stored(Question question) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.INCIDENT), Set.of(), null, question.asOf());
        List<Stored> all = new ArrayList<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (Incident incident : facts.facts().incidents()) {
                all.add(new Stored(incident, facts, text(incident)));
            }
        }
        return all;
    }

    private static String text(Incident incident) {
        StringBuilder text = new StringBuilder(String.join(" ", incident.entities()));
        for (Field field : new Field[] {incident.symptom(), incident.impact(), incident.cause(), incident.handling()}) {
            text.append('\n').append(field == null ? "" : field.text());
        }
        return FoldedText.fold(text.toString());
    }

    /** A name, or a code that must be found as it is. */
    private static boolean isName(ContentTerm term) {
        return term.kind() == ContentTerm.Kind.NAME || term.text().chars().anyMatch(Character::isDigit);
    }

    /** One of the names is enough: "光大和中信哪个更多" is about both. */
    private static boolean namesMatch(List<ContentTerm> specific, Stored stored) {
        List<ContentTerm> names =
                specific.stream().filter(IncidentSearch::isName).toList();
        return names.isEmpty() || names.stream().anyMatch(name -> name.isIn(stored.text()));
    }

    private static boolean wordsMatch(List<ContentTerm> specific, Stored stored) {
        return specific.stream().filter(term -> !isName(term)).allMatch(term -> term.isIn(stored.text()));
    }

    private List<FoundIncident> described(List<Stored> all, List<ContentTerm> specific, Retrieval retrieval) {
        Map<String, Stored> byChunk = new HashMap<>();
        for (Stored stored : all) {
            String chunk = stored.facts().chunks().get(stored.incident().id());
            if (chunk != null && namesMatch(specific, stored)) {
                byChunk.putIfAbsent(chunk, stored);
            }
        }
        List<RankedPassage> ranked = retrieval.passages().stream()
                .filter(found -> byChunk.containsKey(found.passage().id()))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        double best = ranked.getFirst().score();
        return ranked.stream()
                .filter(found -> found.score() >= CLOSE_TO_BEST * best)
                .limit(MOST_DESCRIBED)
                .map(found -> new FoundIncident(
                        Objects.requireNonNull(byChunk.get(found.passage().id()))
                                .incident(),
                        found.passage()))
                .toList();
    }

    private List<FoundIncident> load(List<Stored> stored) {
        List<String> chunks = stored.stream()
                .map(each -> each.facts().chunks().get(each.incident().id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Passage> passages = new HashMap<>();
        for (Hit hit : index.chunks(chunks)) {
            passages.put(hit.chunk().id(), Passage.of(hit));
        }
        List<FoundIncident> found = new ArrayList<>();
        for (Stored each : stored) {
            Passage passage = passages.get(
                    each.facts().chunks().getOrDefault(each.incident().id(), ""));
            if (passage != null) {
                found.add(new FoundIncident(each.incident(), passage));
            }
        }
        found.sort(FoundIncident.NEWEST_FIRST);
        return found;
    }
}
