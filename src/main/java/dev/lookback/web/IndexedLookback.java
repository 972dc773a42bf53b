package dev.lookback.web;

import dev.lookback.answer.Assistant;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retrieval;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the routes from the index. */
public final class IndexedLookback implements LookbackService {
    private static final String NO_PRECEDENT = "no precedent: no incident in the loaded reports is like this";

    private final HybridIndex index;
    private final Assistant assistant;
    private final Supplier<Glossary> glossary;
    private final IndexingState indexing;
    private final StoredFacts facts;
    private final Suggestions suggestions = new Suggestions(this);
    private final List<MeterBinder> meters;

    /** One that measures nothing of its own. */
    public IndexedLookback(
            HybridIndex index, Assistant assistant, Supplier<Glossary> glossary, IndexingState indexing) {
        this(index, assistant, glossary, indexing, List.of());
    }

    /**
     * @param index reports and chunks
     * @param assistant answers and searches
     * @param glossary knows entities by any of their names
     * @param indexing how far indexing is
     * @param meters what else is measured
     */
    public IndexedLookback(
            HybridIndex index,
            Assistant assistant,
            Supplier<Glossary> glossary,
            IndexingState indexing,
            List<MeterBinder> meters) {
        this.meters = List.copyOf(meters);
        this.index = index;
        this.assistant = assistant;
        this.glossary = glossary;
        this.indexing = indexing;
        this.facts = new StoredFacts(index, glossary);
    }

    @Override
    public AnswerJson ask(AskInput input, AnswerListener listener) {
        AnswerJson answer = JsonViews.answer(assistant.ask(question(input), new JsonProgress(listener)));
        return answer.pending(pendingVectors());
    }

    private static QuestionInput question(AskInput input) {
        Question.Kind kind =
                input.kind() == null ? null : Question.Kind.valueOf(input.kind().name());
        return QuestionInput.of(input.question())
                .after(input.history())
                .with(new QuestionInput.Filters(input.from(), input.to(), input.entity(), kind, input.asOf()));
    }

    @Override
    public SearchJson search(SearchInput input) {
        long start = System.nanoTime();
        Question question = assistant.understand(QuestionInput.of(input.words())
                .with(new QuestionInput.Filters(input.from(), input.to(), null, null, input.asOf())));
        Set<ChunkKind> kinds = input.kind() == null
                ? Set.of()
                : Set.of(ChunkKind.valueOf(input.kind().name()));
        Retrieval found = assistant.search(question, kinds, entities(input.entity()), input.report(), input.k());
        return new SearchJson(
                JsonViews.understood(question),
                found.passages().stream().map(JsonViews::hit).toList(),
                Math.round((System.nanoTime() - start) / 1e6),
                pendingVectors());
    }

    private @Nullable Integer pendingVectors() {
        int pending = index.status().withoutVector();
        return pending == 0 ? null : pending;
    }

    private Set<String> entities(@Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        return Set.of(glossary.get().byName(name).map(Entity::canonical).orElse(name));
    }

    @Override
    public IncidentsJson incidents(IncidentsInput input) {
        return facts.incidents(input);
    }

    @Override
    public SimilarJson similar(SimilarInput input) {
        List<String> chunks = assistant.similar(input.text(), input.asOf()).stream()
                .map(Passage::id)
                .toList();
        List<IncidentJson> incidents = facts.incidentsIn(chunks, input.asOf());
        return new SimilarJson(incidents, incidents.size(), incidents.isEmpty() ? NO_PRECEDENT : null);
    }

    @Override
    public List<String> metrics(SeriesInput input) {
        return facts.metrics(input);
    }

    @Override
    public Optional<MetricJson> metric(SeriesInput input) {
        return facts.metric(input);
    }

    @Override
    public List<ProjectItemJson> projects(SeriesInput input) {
        return facts.projectItems(input);
    }

    @Override
    public Optional<ProjectJson> project(SeriesInput input) {
        return facts.project(input);
    }

    @Override
    public List<String> suggestions(Language language) {
        return suggestions.questions(language);
    }

    @Override
    public List<ReportItemJson> reports() {
        return index.reports().stream().map(JsonViews::item).toList();
    }

    @Override
    public Optional<ReportJson> report(String id) {
        return index.report(id).map(JsonViews::report);
    }

    @Override
    public List<CoverageJson.Skipped> skipped() {
        return indexing.skipped();
    }

    @Override
    public StatusJson status() {
        StatusJson.Model model = assistant
                .model()
                .map(state -> new StatusJson.Model(state.name(), state.available()))
                .orElse(null);
        return indexing.status(index.status()).with(model);
    }

    @Override
    public List<MeterBinder> meters() {
        return meters;
    }
}
