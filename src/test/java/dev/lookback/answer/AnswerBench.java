package dev.lookback.answer;

import dev.lookback.chunk.Chunker;
import dev.lookback.facts.FactExtractor;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.RegionalWords;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.LuceneIndex;
import dev.lookback.ingest.Embedders;
import dev.lookback.ingest.IngestConfig;
import dev.lookback.ingest.Ingester;
import dev.lookback.ingest.ProgressListener;
import dev.lookback.ingest.ReportFolders;
import dev.lookback.ingest.ReportReader;
import dev.lookback.llm.HashEmbedder;
import dev.lookback.question.QuestionInput;
import dev.lookback.question.QuestionReader;
import dev.lookback.report.ReportParser;
import dev.lookback.report.WeekRule;
import dev.lookback.retrieve.ContentTerms;
import dev.lookback.retrieve.RetrievalWeights;
import dev.lookback.retrieve.Retriever;
import dev.lookback.retrieve.StopWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An assistant over report files in a folder: real parser, facts and index; vectors that only know letters. */
final class AnswerBench implements AutoCloseable {
    private static final Clock NEW_YEAR_2025 = Clock.fixed(Instant.parse("2025-01-01T04:00:00Z"), ZoneOffset.UTC);

    final LuceneIndex index;
    private final Path reports;
    private final Ingester ingester;
    private final Assistant assistant;

    AnswerBench(Path root) throws IOException {
        reports = Files.createDirectories(root.resolve("reports"));
        Glossary glossary = Glossary.shipped();
        Lexicon lexicon = Lexicon.shipped();
        HashEmbedder embedder = new HashEmbedder();
        Set<String> dictionary = Set.of("故障", "原因", "证书", "数据库", "一共");
        IndexConfig config = new IndexConfig(
                root.resolve("index"),
                dictionary,
                embedder.model(),
                embedder.dimensions(),
                embedder.model(),
                embedder.dimensions());
        index = LuceneIndex.open(config);
        Chunker chunker = new Chunker(embedder::countTokens, embedder.maxTokens());
        ReportReader reader = new ReportReader(
                new ReportParser(), chunker, new FactExtractor(() -> glossary)::extract, () -> glossary);
        ingester = new Ingester(
                new ReportFolders(List.of(reports)),
                index,
                reader,
                new Embedders(embedder, embedder),
                new IngestConfig(root.resolve("index"), "1", WeekRule.HOLDS_NEW_YEAR));
        ContentTerms terms =
                new ContentTerms(() -> glossary, lexicon, RegionalWords.shipped(), StopWords.shipped(), dictionary);
        Retriever retriever = new Retriever(index, embedder, embedder, terms, RetrievalWeights.shipped());
        assistant = new Assistant(
                index,
                new QuestionReader(() -> glossary, lexicon, () -> WeekRule.HOLDS_NEW_YEAR, NEW_YEAR_2025),
                retriever);
    }

    AnswerBench report(String name, String... lines) throws IOException {
        Files.writeString(reports.resolve(name), String.join("\n", lines) + "\n");
        return this;
    }

    AnswerBench ready() {
        ingester.update(ProgressListener.NONE);
        return this;
    }

    Answer ask(String question) {
        return ask(question, null);
    }

    Answer askAfter(String earlier, String question) {
        return assistant.ask(QuestionInput.of(question).after(List.of(earlier)));
    }

    Answer ask(String question, @Nullable LocalDate asOf) {
        return assistant.ask(QuestionInput.of(question).with(new QuestionInput.Filters(null, null, null, null, asOf)));
    }

    /** Reports of the passages found, best first. */
    List<String> search(String question, int k) {
        return search(question, k, null, null);
    }

    /** Reports of the passages found within days chosen beside the words, best first. */
    List<String> search(String question, int k, @Nullable LocalDate from, @Nullable LocalDate to) {
        QuestionInput input = QuestionInput.of(question).with(new QuestionInput.Filters(from, to, null, null, null));
        return assistant.search(assistant.understand(input), Set.of(), Set.of(), null, k).passages().stream()
                .map(found -> found.passage().report().id())
                .toList();
    }

    @Override
    public void close() {
        ingester.close();
        index.close();
    }
}
