package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retriever;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what happened on some days: incidents with their number, then where projects stand, then what else was found. */
final class SummaryAnswers implements AnswerWriter {
    private static final int MOST_PROJECTS = 12;
    private static final int MOST_DRILLS = 2;
    private static final int PASSAGES = 6;
    private static final String DRILLS = "演练 drill exercise";
    private static final Pattern DRILL = Pattern.compile("演练|(?i)\\b(?:drill|exercise|rehearsal)s?\\b");

    private final HybridIndex index;
    private final Incidents incidents;
    private final Retriever retriever;

    SummaryAnswers(HybridIndex index, Incidents incidents, Retriever retriever) {
        this.index = index;
        this.incidents = incidents;
        this.retriever = retriever;
    }

    /** Writes nothing if the question names no days. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        Period window = question.window();
        if (window == null) {
            return Outcome.PASSED;
        }
        List<FoundIncident> found = incidents
                .load(incidents.known(question.asOf()).stream()
                        .filter(event -> Incidents.isIn(window, event))
                        .toList())
                .stream()
                .sorted(FoundIncident.NEWEST_FIRST)
                .toList();
        String days = ScopeWords.days(texts, question);
        IncidentWriter writer = new IncidentWriter(texts, draft);
        if (!found.isEmpty()) {
            writer.write(question, found, days);
            writer.table(found);
        }
        writeProjects(question, texts, draft);
        writeDrills(question, window, texts, draft);
        List<RankedPassage> others = asked.retrieval().passages().stream()
                .filter(each -> each.passage().kind() != ChunkKind.INCIDENT)
                .toList();
        if (!others.isEmpty()) {
            new PassageWriter(texts, draft).write(question, others);
        }
        return Outcome.of(draft);
    }

    /** The newest state of each project; what is over or stopped first, then what moved, then by percentage. */
    private void writeProjects(Question question, Texts texts, Draft draft) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.PROGRESS), Set.of(), null, question.asOf());
        Map<String, Progress> newest = new LinkedHashMap<>();
        Map<String, String> chunks = new LinkedHashMap<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (Progress progress : facts.facts().progress()) {
                String chunk = facts.chunks().get(progress.id());
                if (chunk != null) {
                    newest.merge(
                            progress.project(),
                            progress,
                            (earlier, later) -> weight(later) >= weight(earlier) ? later : earlier);
                    chunks.put(progress.id(), chunk);
                }
            }
        }
        newest.values().stream()
                .sorted(Comparator.comparingInt(SummaryAnswers::weight).reversed())
                .limit(MOST_PROJECTS)
                .forEach(progress -> say(progress, Objects.requireNonNull(chunks.get(progress.id())), texts, draft));
    }

    private void say(Progress progress, String chunk, Texts texts, Draft draft) {
        String words = progress.quote().text();
        for (Hit hit : index.chunks(List.of(chunk))) {
            Passage passage = Passage.of(hit);
            if (passage.text().contains(words)) {
                draft.say(
                        texts.of(
                                "summary.project",
                                progress.project(),
                                PassageWriter.from(passage),
                                words.replaceAll("\\s+", " ")),
                        List.of(draft.cite(passage, words)));
            }
        }
    }

    private static int weight(Progress progress) {
        int stage = progress.stage() == null
                ? 0
                : switch (progress.stage()) {
                    case CANCELLED, PAUSED -> 6;
                    case DELAYED -> 4;
                    case ONLINE -> 3;
                    case TESTING, DEVELOPING -> 1;
                    case PLANNING -> 0;
                };
        return stage + (progress.percent() == null ? 0 : 2) + (progress.done() == null ? 0 : 1);
    }

    /** Drills are told apart from what broke. */
    private void writeDrills(Question question, Period window, Texts texts, Draft draft) {
        Question drills =
                new Question(DRILLS, question.language(), Kind.OTHER, window, List.of(), question.asOf(), List.of());
        Filter filter = new Filter(window, Set.of(), Set.of(), null, question.asOf());
        retriever.retrieve(drills, Set.of(), filter, PASSAGES).passages().stream()
                .map(RankedPassage::passage)
                .filter(passage -> passage.kind() != ChunkKind.INCIDENT && passage.kind() != ChunkKind.PLAN)
                .filter(passage -> passage.report().period() != null
                        && Objects.requireNonNull(passage.report().period()).overlaps(window))
                .filter(passage -> DRILL.matcher(passage.text()).find()
                        || DRILL.matcher(String.join(" ", passage.chunk().section()))
                                .find())
                .limit(MOST_DRILLS)
                .forEach(passage -> {
                    String quote = PassageWriter.quote(passage.text());
                    draft.say(
                            texts.of("summary.drills", PassageWriter.from(passage), quote.replaceAll("\\s+", " ")),
                            List.of(draft.cite(passage, quote)));
                });
    }
}
