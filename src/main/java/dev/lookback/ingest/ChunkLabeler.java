package dev.lookback.ingest;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Moment;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.IndexedChunk;
import dev.lookback.report.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the chunks of one report are about, by the facts in their lines and the names in their words. */
final class ChunkLabeler {
    private final Facts facts;
    private final Glossary glossary;

    /** Headings return with every chunk below them. */
    private final Map<String, List<String>> namesIn = new HashMap<>();

    ChunkLabeler(Facts facts, Glossary glossary) {
        this.facts = facts;
        this.glossary = glossary;
    }

    /** The chunk with kind, entities and date; without vectors. */
    IndexedChunk label(Chunk chunk) {
        List<Incident> incidents = facts.incidents().stream()
                .filter(incident -> touches(chunk, incident.span()))
                .toList();
        return new IndexedChunk(chunk, kind(chunk, incidents), entities(chunk, incidents), day(incidents), null, null);
    }

    private ChunkKind kind(Chunk chunk, List<Incident> incidents) {
        if (!incidents.isEmpty()) {
            return ChunkKind.INCIDENT;
        } else if (facts.metrics().stream().anyMatch(metric -> touches(chunk, metric.span()))) {
            return ChunkKind.METRIC;
        } else if (facts.progress().stream().anyMatch(progress -> touches(chunk, progress.span()))) {
            return ChunkKind.PROGRESS;
        } else if (facts.plans().stream().anyMatch(plan -> touches(chunk, plan.span()))) {
            return ChunkKind.PLAN;
        }
        return ChunkKind.NOTE;
    }

    private static boolean touches(Chunk chunk, SourceSpan fact) {
        return chunk.span().contains(fact) || fact.contains(chunk.span());
    }

    private static @Nullable LocalDate day(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> Stream.of(incident.detected(), incident.recovered())
                        .filter(Objects::nonNull)
                        .limit(1))
                .map(Moment::date)
                .findFirst()
                .orElse(null);
    }

    /** Those the chunk names, those its headings and parent bullets name, and those of its incidents. */
    private List<String> entities(Chunk chunk, List<Incident> incidents) {
        List<String> texts = new ArrayList<>(chunk.section());
        texts.addAll(chunk.context());
        texts.add(chunk.text());
        Set<String> names = new LinkedHashSet<>();
        texts.forEach(text -> names.addAll(namesIn.computeIfAbsent(text, this::find)));
        incidents.forEach(incident -> names.addAll(incident.entities()));
        return List.copyOf(names);
    }

    private List<String> find(String text) {
        return glossary.find(text).stream()
                .map(mention -> mention.entity().canonical())
                .toList();
    }
}
