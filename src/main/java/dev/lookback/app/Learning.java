package dev.lookback.app;

import dev.lookback.eval.LearningSet;
import dev.lookback.eval.RankingScores;
import dev.lookback.eval.Topic;
import dev.lookback.eval.TopicFile;
import dev.lookback.eval.WeightLearner;
import dev.lookback.ingest.Embedders;
import dev.lookback.llm.CachingEmbedder;
import dev.lookback.retrieve.RetrievalWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/** {@code eval --learn}: learns ranking weights on several collections and prints what they are worth. */
final class Learning implements AutoCloseable {
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Assembly> open = new ArrayList<>();
    private final List<LearningSet> sets = new ArrayList<>();

    Learning(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Adds a collection, by the name of the folder its questions lie in; its index, in {@code learn/} below the usual one, is
     * brought up to date.
     *
     * @throws IOException if the questions cannot be read
     */
    void add(SharedOptions options, Path reports, Path questions) throws IOException {
        List<Topic> topics = TopicFile.read(questions);
        Path folder = Objects.requireNonNull(questions.toAbsolutePath().getParent(), "a file lies in a folder");
        String name = String.valueOf(folder.getFileName());
        Path index =
                options.config().index().resolve("learn").resolve(name + "-" + Integer.toHexString(folder.hashCode()));
        AppConfig config =
                options.config(Map.of(ConfigKey.REPORTS, reports.toString(), ConfigKey.INDEX, index.toString()));
        Embedders models = Assembly.models();
        Embedders remembering = new Embedders(
                new QuestionMemory(new CachingEmbedder(models.chinese(), config.index())),
                new QuestionMemory(new CachingEmbedder(models.english(), config.index())));
        Assembly assembly = Assembly.open(config, remembering);
        open.add(assembly);
        Updates.bringUpToDate(assembly, err);
        sets.add(new LearningSet(name, topics, assembly::assistantWith));
    }

    /** Learns, and prints nDCG@10 of words alone, vectors alone, the weights in use and those learned. */
    Properties run(int rounds) {
        WeightLearner learner = new WeightLearner(sets, line -> {
            err.println(line);
            err.flush();
        });
        Properties shipped = RetrievalWeights.shippedProperties();
        Properties learned = learner.learn(shipped, rounds);
        print(
                List.of("words", "vectors", "now", "learned"),
                List.of(
                        learner.score(alone(shipped, "60")),
                        learner.score(alone(shipped, "-60")),
                        learner.score(shipped),
                        learner.score(learned)));
        for (String name : new TreeSet<>(learned.stringPropertyNames())) {
            boolean same = learned.getProperty(name).equals(shipped.getProperty(name));
            out.println(name + "=" + learned.getProperty(name) + (same ? "" : "   was " + shipped.getProperty(name)));
        }
        out.flush();
        return learned;
    }

    /** Weights by which one kind of list decides alone. */
    private static Properties alone(Properties shipped, String trust) {
        Properties weights = new Properties();
        weights.putAll(shipped);
        weights.putAll(Map.of(
                "trust.base", trust,
                "trust.slope", "0",
                "passage.coverage", "0",
                "passage.length", "0",
                "passage.kind", "0",
                "passage.newest", "0"));
        return weights;
    }

    private void print(List<String> names, List<RankingScores> scores) {
        out.printf("%-22s %6s", "nDCG@10", "topics");
        names.forEach(name -> out.printf(" %8s", name));
        out.println();
        for (RankingScores.Group group : scores.getFirst().groups().keySet()) {
            String part = group.heldOut() ? "held out" : "training";
            int topics = scores.getFirst().of(group).topics();
            out.printf("%-22s %6d", group.collection() + " " + group.lang() + " " + part, topics);
            scores.forEach(score -> out.printf(" %8.3f", score.of(group).ndcg()));
            out.println();
        }
        for (boolean heldOut : new boolean[] {false, true}) {
            out.printf("%-29s", heldOut ? "mean, held out" : "mean, training");
            scores.forEach(score -> out.printf(" %8.3f", score.mean(heldOut)));
            out.println();
        }
    }

    @Override
    public void close() {
        open.forEach(Assembly::close);
    }
}
