package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.SearchRequest;
import dev.lookback.index.SearchResult;
import dev.lookback.index.WordClause;
import dev.lookback.llm.Embedder;
import dev.lookback.question.Question;
import dev.lookback.question.WindowMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question into ranked passages.
 *
 * <ol>
 *   <li>{@link ContentTerms} reads what the question is about, with its names in both languages.
 *   <li>{@link QueryPlanner} makes of it word clauses and a text to embed for each language.
 *   <li>{@link HybridIndex#search} gives one list by words and one per vector field; {@link OtherNames} that stand in them
 *       are searched for too.
 *   <li>{@link Fusion} makes one ranking of them, trusting words as far as they cover the question.
 *   <li>{@link Copies} puts lines together that were copied from week to week.
 *   <li>{@link SupportReader} tells whether it carries an answer.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Retriever {
    private static final int LIST_LENGTH = 60;
    private static final int LONGER = 10;

    private final HybridIndex index;
    private final Embedder zhEmbedder;
    private final Embedder enEmbedder;
    private final ContentTerms contentTerms;
    private final RetrievalWeights weights;
    private final Copies copies;
    private final ChanceNearness chance;
    private final SupportReader supports;

    /**
     * @param index where to search
     * @param zhEmbedder the model of the Chinese vectors
     * @param enEmbedder the model of the English vectors; the same for a model that reads all languages
     * @param contentTerms reads questions
     * @param weights ranking weights
     */
    public Retriever(
            HybridIndex index,
            Embedder zhEmbedder,
            Embedder enEmbedder,
            ContentTerms contentTerms,
            RetrievalWeights weights) {
        this.index = index;
        this.zhEmbedder = zhEmbedder;
        this.enEmbedder = enEmbedder;
        this.contentTerms = contentTerms;
        this.weights = weights;
        this.copies = new Copies(index);
        this.chance = new ChanceNearness(index, this::nearness);
        this.supports = new SupportReader(RefusalModel.shipped(), new NewNames(contentTerms::isOrdinary));
    }

    /**
     * Finds passages for a question, within its days and as of its day.
     *
     * @param question as understood
     * @param wanted kinds that are preferred, not required; may be empty
     * @param k most passages, at least 1
     */
    public Retrieval retrieve(Question question, Set<ChunkKind> wanted, int k) {
        return retrieve(question, wanted, new Filter(question.window(), Set.of(), Set.of(), null, question.asOf()), k);
    }

    /**
     * Finds passages for a question.
     *
     * @param question as understood; its days are not looked at, they belong into the filter
     * @param wanted kinds that are preferred, not required; may be empty
     * @param filter what counts
     * @param k most passages, at least 1
     */
    public Retrieval retrieve(Question question, Set<ChunkKind> wanted, Filter filter, int k) {
        String text = text(question, filter);
        List<ContentTerm> terms = contentTerms.of(text);
        QueryPlan plan = plan(text, terms);
        SearchRequest request = request(plan, filter, Math.max(k, LIST_LENGTH));
        SearchResult result = index.search(request);
        List<ContentTerm> named = OtherNames.added(FoldedText.fold(text), terms, result.words());
        if (!named.equals(terms)) {
            terms = named;
            plan = plan(text, terms);
            request = request(plan, filter, Math.max(k, LIST_LENGTH));
            result = index.search(request);
        }
        boolean newest = question.kind() == Question.Kind.PROGRESS;
        Fusion fusion = new Fusion(weights, Coverage.of(terms, index), wanted, newest, vectors(plan));
        List<RankedPassage> ranked = fusion.fuse(result);
        Retrieval.Support support = supports.read(question, terms, ranked, level(question, request));
        List<RankedPassage> distinct = copies.collapse(ranked, filter);
        if (distinct.size() < k && ranked.size() >= request.k() && distinct.size() < ranked.size()) {
            // A line that was copied for years fills whole lists; behind it there is more.
            distinct = copies.collapse(fusion.fuse(index.search(request.longer(LONGER))), filter);
        }
        return new Retrieval(distinct.subList(0, Math.min(k, distinct.size())), terms, support);
    }

    /** Null where no vector could be asked. */
    private ChanceNearness.@Nullable Level level(Question question, SearchRequest request) {
        boolean byWordsAlone = request.zhVector() == null && request.enVector() == null;
        return byWordsAlone ? null : chance.levelFor(question.wording().standAlone());
    }

    /** Largest nearness of any passage. */
    private double nearness(String text) {
        List<ContentTerm> terms = contentTerms.of(text);
        QueryPlan plan = plan(text, terms);
        Fusion fusion = new Fusion(weights, Coverage.of(terms, index), Set.of(), false, vectors(plan));
        return fusion.fuse(index.search(request(plan, Filter.NONE, 1))).stream()
                .mapToDouble(found -> found.parts().nearness())
                .max()
                .orElse(0);
    }

    private Fusion.Vectors vectors(QueryPlan plan) {
        return new Fusion.Vectors(plan.chinese(), zhEmbedder.unrelatedCosine(), enEmbedder.unrelatedCosine());
    }

    /**
     * Where passages stood in the lists of words and vectors; searches once more.
     *
     * @param question as it was when they were found
     * @param filter as it was when they were found
     * @param found the passages
     */
    public List<ListPlaces> explain(Question question, Filter filter, Retrieval found) {
        String text = text(question, filter);
        QueryPlan plan = plan(text, contentTerms.of(text));
        SearchRequest request = request(plan, filter, Math.max(found.passages().size(), LIST_LENGTH));
        return ListPlaces.of(found.passages(), index.search(request));
    }

    /** Words about time are words like others where they are no filter. */
    private static String text(Question question, Filter filter) {
        StringBuilder text = new StringBuilder(question.wording().standAlone());
        if (filter.period() == null) {
            for (WindowMention mention : question.wording().windows()) {
                text.append(' ').append(question.text(), mention.start(), mention.end());
            }
        }
        return text.toString();
    }

    private SearchRequest request(QueryPlan plan, Filter filter, int length) {
        QuestionVectors vectors = QuestionVectors.of(plan, zhEmbedder, enEmbedder);
        List<WordClause> words = new ArrayList<>(plan.words());
        return new SearchRequest(words, weights.fields(), vectors.zh(), vectors.en(), filter, length);
    }

    private QueryPlan plan(String text, List<ContentTerm> terms) {
        QueryPlan plan = QueryPlanner.plan(text, terms, weights);
        return zhEmbedder.model().equals(enEmbedder.model()) ? plan.forOneModel() : plan;
    }
}
