package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes what happened on some days: incidents with their number, then where projects stand, then what else was found. */
final class SummaryWriter {
    private static final int MOST_PROJECTS = 6;

    private final HybridIndex index;
    private final Incidents incidents;

    SummaryWriter(HybridIndex index, Incidents incidents) {
        this.index = index;
        this.incidents = incidents;
    }

    /** Writes nothing if the question names no days. */
    void write(Question question, Retrieval retrieval, Texts texts, Draft draft) {
        Period window = question.window();
        if (window == null) {
            return;
        }
        List<FoundIncident> found = incidents
                .load(incidents.known(question.asOf()).stream()
                        .filter(event -> Incidents.isIn(window, event))
                        .toList())
                .stream()
                .sorted(FoundIncident.NEWEST_FIRST)
                .toList();
        String days = IncidentAnswers.window(texts, window);
        IncidentWriter writer = new IncidentWriter(texts, draft);
        if (!found.isEmpty()) {
            writer.write(question, found, "", days);
            writer.table(found);
        }
        writeProjects(question, texts, draft);
        List<RankedPassage> others = retrieval.passages().stream()
                .filter(each -> each.passage().kind() != ChunkKind.INCIDENT)
                .toList();
        if (!others.isEmpty()) {
            new PassageWriter(texts, draft).write(question, others);
        }
    }

    /** The newest state of each project. */
    private void writeProjects(Question question, Texts texts, Draft draft) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.PROGRESS), Set.of(), null, question.asOf());
        Map<String, Progress> newest = new LinkedHashMap<>();
        Map<String, String> chunks = new LinkedHashMap<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (Progress progress : facts.facts().progress()) {
                String chunk = facts.chunks().get(progress.id());
                if (chunk != null) {
                    newest.put(progress.project(), progress);
                    chunks.put(progress.project(), chunk);
                }
            }
        }
        List<String> projects = new ArrayList<>(newest.keySet());
        for (String project : projects.subList(0, Math.min(MOST_PROJECTS, projects.size()))) {
            Progress progress = Objects.requireNonNull(newest.get(project));
            for (Hit hit : index.chunks(List.of(Objects.requireNonNull(chunks.get(project))))) {
                Passage passage = Passage.of(hit);
                String words = progress.quote().text();
                if (passage.text().contains(words)) {
                    draft.say(
                            texts.of("progress.latest", project, hit.report().title(), words.replaceAll("\\s+", " ")),
                            List.of(draft.cite(passage, words)));
                }
            }
        }
    }
}
