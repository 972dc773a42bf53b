package dev.lookback.index;

import dev.lookback.glossary.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns requests into Lucene queries. Text never passes a query parser, so nothing typed can be query syntax. */
final class Queries {
    private static final int MOST_TOKENS = 400;

    private final TextAnalyzer analyzer;

    Queries(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** All clauses as one query whose score is their weighted sum, within the filter. */
    Query words(List<WordClause> clauses, FieldWeights weights, Filter filter) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (WordClause clause : clauses) {
            List<Query> parts = switch (clause) {
                case WordClause.FreeText text -> freeText(text.text(), weights);
                case WordClause.Synonyms synonyms -> List.of(synonyms(synonyms.alternatives(), weights));
            };
            parts.forEach(part -> some.add(new BoostQuery(part, clause.weight()), Occur.SHOULD));
        }
        // Only chunks have words. Without a filter the best are found without looking at all that hold some word.
        return filter.equals(Filter.NONE)
                ? some.build()
                : new BooleanQuery.Builder()
                        .add(some.build(), Occur.MUST)
                        .add(chunks(filter), Occur.FILTER)
                        .build();
    }

    private List<Query> freeText(String text, FieldWeights weights) {
        List<Query> all = new ArrayList<>();
        for (TextField field : TextField.values()) {
            float weight = weights.of(field);
            if (weight > 0) {
                for (String token : limit(analyzer.tokens(field, text))) {
                    all.add(inBodyOrHead(field, token, weight, weights.head()));
                }
            }
        }
        return all;
    }

    /** The better of body and head counts, so that a word in the heading is no bonus for lines that say it anyway. */
    private static Query inBodyOrHead(TextField field, String token, float weight, float head) {
        Query body = new BoostQuery(new TermQuery(new Term(field.body(), token)), weight);
        Query above = new BoostQuery(new TermQuery(new Term(field.head(), token)), weight * head);
        return new DisjunctionMaxQuery(List.of(body, above), 0);
    }

    private Query synonyms(List<String> alternatives, FieldWeights weights) {
        List<Query> ways = new ArrayList<>();
        for (boolean head : new boolean[] {false, true}) {
            float factor = head ? weights.head() : 1;
            if (factor > 0) {
                ways.addAll(synonymsIn(alternatives, weights, head, factor));
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private List<Query> synonymsIn(List<String> alternatives, FieldWeights weights, boolean head, float factor) {
        String words = head ? TextField.WORDS.head() : TextField.WORDS.body();
        String stems = head ? TextField.STEMS.head() : TextField.STEMS.body();
        SynonymQuery.Builder chinese = new SynonymQuery.Builder(words);
        SynonymQuery.Builder english = new SynonymQuery.Builder(stems);
        List<Query> ways = new ArrayList<>();
        for (String alternative : alternatives) {
            String normal = FoldedText.fold(alternative);
            if (Scripts.countHan(normal) > 0) {
                chinese.addTerm(new Term(words, normal));
            }
            List<String> tokens = analyzer.tokens(TextField.STEMS, normal);
            if (Scripts.countHan(normal) == 0 && tokens.size() == 1) {
                english.addTerm(new Term(stems, tokens.getFirst()));
            } else if (Scripts.countHan(normal) == 0 && tokens.size() > 1) {
                ways.add(new BoostQuery(
                        new PhraseQuery(1, stems, tokens.toArray(String[]::new)), weights.stems() * factor));
            }
        }
        ways.add(new BoostQuery(chinese.build(), weights.synonyms() * factor));
        ways.add(new BoostQuery(english.build(), weights.stems() * factor));
        return ways;
    }

    /** Chunks that the filter lets through. */
    Query chunks(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(term(Documents.TYPE, Documents.CHUNK_TYPE), Occur.FILTER);
        addReportConditions(all, filter);
        if (!filter.kinds().isEmpty()) {
            Set<String> names = new HashSet<>();
            filter.kinds().forEach(kind -> names.add(kind.name()));
            all.add(oneOf(Documents.KIND, names), Occur.FILTER);
        }
        if (!filter.entities().isEmpty()) {
            all.add(oneOf(Documents.ENTITY, filter.entities()), Occur.FILTER);
        }
        if (filter.period() != null) {
            int from = Documents.day(filter.period().from());
            int to = Documents.day(filter.period().to());
            Query shares = IntRange.newIntersectsQuery(Documents.DAYS, new int[] {from}, new int[] {to});
            all.add(shares, Occur.FILTER);
        }
        return new ConstantScoreQuery(all.build());
    }

    /** Chunks with these ids. */
    static Query chunksWithIds(Collection<String> ids) {
        return oneOf(Documents.CHUNK_ID, ids);
    }

    /** Chunks with one of these keys that the filter lets through. */
    Query copies(Set<String> copyKeys, Filter filter) {
        return new BooleanQuery.Builder()
                .add(oneOf(Documents.COPY, copyKeys), Occur.FILTER)
                .add(chunks(filter), Occur.FILTER)
                .build();
    }

    /** Reports that the filter's report and as-of conditions let through. */
    Query reports(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(term(Documents.TYPE, Documents.REPORT_TYPE), Occur.FILTER);
        addReportConditions(all, filter);
        return all.build();
    }

    /** All reports. */
    static Query allReports() {
        return term(Documents.TYPE, Documents.REPORT_TYPE);
    }

    private static void addReportConditions(BooleanQuery.Builder all, Filter filter) {
        if (filter.report() != null) {
            all.add(term(Documents.REPORT_ID, filter.report()), Occur.FILTER);
        }
        if (filter.asOf() != null) {
            int day = Documents.day(filter.asOf());
            all.add(IntPoint.newRangeQuery(Documents.DATED, Integer.MIN_VALUE, day), Occur.FILTER);
        }
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Distinct tokens, at most as many as Lucene takes clauses for all fields together. */
    private static List<String> limit(List<String> tokens) {
        return tokens.stream()
                .distinct()
                .limit(MOST_TOKENS / TextField.values().length)
                .toList();
    }
}
