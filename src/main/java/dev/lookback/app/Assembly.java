package dev.lookback.app;

import dev.lookback.answer.Assistant;
import dev.lookback.answer.Phraser;
import dev.lookback.chunk.Chunker;
import dev.lookback.facts.FactExtractor;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.RegionalWords;
import dev.lookback.glossary.ReloadingGlossary;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.LuceneIndex;
import dev.lookback.ingest.Embedders;
import dev.lookback.ingest.IngestConfig;
import dev.lookback.ingest.Ingester;
import dev.lookback.ingest.ReportFolders;
import dev.lookback.ingest.ReportReader;
import dev.lookback.llm.CachingEmbedder;
import dev.lookback.llm.CalibratedEmbedder;
import dev.lookback.llm.Embedder;
import dev.lookback.llm.EmbeddingConfig;
import dev.lookback.llm.OnnxEmbedder;
import dev.lookback.llm.RemoteEmbedder;
import dev.lookback.question.QuestionReader;
import dev.lookback.report.ReportParser;
import dev.lookback.report.WeekRule;
import dev.lookback.retrieve.ContentTerms;
import dev.lookback.retrieve.RetrievalWeights;
import dev.lookback.retrieve.Retriever;
import dev.lookback.retrieve.StopWords;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The objects of one process, built by hand; closed together. */
final class Assembly implements AutoCloseable {
    private static final int EMBEDDING_THREADS = 2;
    private static final Path USUAL_GLOSSARY = Path.of("index/glossary.tsv");

    private final LuceneIndex index;
    private final Embedders embedders;
    private final Ingester ingester;
    private final Function<RetrievalWeights, Assistant> assistants;
    private final Assistant assistant;
    private final Supplier<Glossary> glossary;
    private final PhrasingModel model;

    private Assembly(
            LuceneIndex index,
            Embedders embedders,
            Ingester ingester,
            Function<RetrievalWeights, Assistant> assistants,
            Supplier<Glossary> glossary,
            PhrasingModel model) {
        this.index = index;
        this.embedders = embedders;
        this.ingester = ingester;
        this.assistants = assistants;
        this.assistant = assistants.apply(RetrievalWeights.shipped());
        this.glossary = glossary;
        this.model = model;
    }

    static Assembly open(AppConfig config) {
        return open(config, embedders(config));
    }

    /** The models that are configured; they keep the vectors they make in the folder of the index. */
    private static Embedders embedders(AppConfig config) {
        return switch (config.embedding()) {
            case EmbeddingConfig.BuiltIn builtIn -> {
                Embedders models = models();
                yield new Embedders(
                        new CachingEmbedder(models.chinese(), config.index()),
                        new CachingEmbedder(models.english(), config.index()));
            }
            case EmbeddingConfig.Onnx own -> one(OnnxEmbedder.of(own, EMBEDDING_THREADS), config.index());
            case EmbeddingConfig.OpenAi remote -> one(new RemoteEmbedder(remote), config.index());
        };
    }

    private static Embedders one(Embedder model, Path folder) {
        return Embedders.of(new CachingEmbedder(new CalibratedEmbedder(model), folder));
    }

    /** The models that come with the program. */
    static Embedders models() {
        return new Embedders(OnnxEmbedder.bgeSmallZh(EMBEDDING_THREADS), OnnxEmbedder.allMiniLm(EMBEDDING_THREADS));
    }

    /** @param embedders closed with the assembly */
    static Assembly open(AppConfig config, Embedders embedders) {
        Supplier<Glossary> glossary = glossary(config);
        Lexicon lexicon = Lexicon.shipped();
        RegionalWords regional = RegionalWords.shipped();
        Set<String> dictionary = Dictionary.of(glossary.get(), lexicon, regional);
        Embedder zh = embedders.chinese();
        Embedder en = embedders.english();
        LuceneIndex index = LuceneIndex.open(
                new IndexConfig(config.index(), dictionary, zh.model(), zh.dimensions(), en.model(), en.dimensions()));
        WeekRule weeks = config.isoWeeks() ? WeekRule.ISO : WeekRule.HOLDS_NEW_YEAR;
        Ingester ingester = ingester(config, index, glossary, embedders, weeks);
        ContentTerms terms = new ContentTerms(glossary, lexicon, regional, StopWords.shipped(), dictionary);
        QuestionReader questions =
                new QuestionReader(glossary, lexicon, ingester::weekRule, Clock.system(ZoneId.systemDefault()));
        PhrasingModel model = PhrasingModel.open(config.model(), glossary, lexicon);
        Function<RetrievalWeights, Assistant> assistants = weights ->
                new Assistant(index, questions, new Retriever(index, zh, en, terms, weights), model.phraser());
        return new Assembly(index, embedders, ingester, assistants, glossary, model);
    }

    private static Supplier<Glossary> glossary(AppConfig config) {
        Path file = config.glossary() == null ? USUAL_GLOSSARY : config.glossary();
        if (Files.exists(file)) {
            return ReloadingGlossary.open(file);
        }
        Glossary shipped = Glossary.shipped();
        return () -> shipped;
    }

    private static Ingester ingester(
            AppConfig config, LuceneIndex index, Supplier<Glossary> glossary, Embedders embedders, WeekRule weeks) {
        List<Path> folders =
                config.reports().isEmpty() ? List.of(DemoReports.folder(config.index())) : config.reports();
        Chunker chunker = new Chunker(
                embedders.chinese()::countTokens, embedders.chinese().maxTokens());
        ReportReader reader =
                new ReportReader(new ReportParser(), chunker, new FactExtractor(glossary)::extract, glossary);
        return new Ingester(
                new ReportFolders(folders),
                index,
                reader,
                embedders,
                new IngestConfig(config.index(), Recipe.ofProgram(), weeks));
    }

    LuceneIndex index() {
        return index;
    }

    Ingester ingester() {
        return ingester;
    }

    Assistant assistant() {
        return assistant;
    }

    /** An assistant over the same index that ranks by other weights. */
    Assistant assistantWith(RetrievalWeights weights) {
        return assistants.apply(weights);
    }

    Supplier<Glossary> glossary() {
        return glossary;
    }

    /** The same assistant with its answers phrased by another model. */
    Assistant phrasedBy(Phraser phraser) {
        return assistant.phrasedBy(phraser);
    }

    /** Meters of the language model; none if there is no model. */
    List<MeterBinder> meters() {
        return model.meters();
    }

    @Override
    public void close() {
        model.close();
        ingester.close();
        index.close();
        embedders.close();
    }
}
