package dev.lookback.app;

import dev.lookback.glossary.Entity;
import dev.lookback.index.ChunkKind;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.retrieve.ListPlaces;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.RetrievalWeights;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: prints ranked passages. */
@Command(name = "search", description = "Prints the passages that fit best.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 100;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(paramLabel = "WORDS", description = "What to find.")
    private String words = "";

    @Option(names = "-k", defaultValue = "10", description = "How many passages, 1 to 100 (default: 10).")
    private int k;

    @Option(names = "--from", paramLabel = "DATE", description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--kind", description = "Only passages about: ${COMPLETION-CANDIDATES}.")
    private @Nullable ChunkKind kind;

    @Option(names = "--entity", description = "Only passages that name it.")
    private @Nullable String entity;

    @Option(names = "--report", paramLabel = "ID", description = "Only passages of this report.")
    private @Nullable String report;

    @Option(names = "--explain", description = "Also print what each score is made of.")
    private boolean explain;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (k < 1 || k > MOST) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "k must be from 1 to " + MOST + ", got " + k);
        }
        QuestionInput input = QuestionInput.of(words).with(new QuestionInput.Filters(from, to, null, null, null));
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            Question question = assembly.assistant().understand(input);
            Set<ChunkKind> kinds = kind == null ? Set.of() : Set.of(kind);
            Set<String> named = entities(assembly);
            Retrieval found = assembly.assistant().search(question, kinds, named, report, k);
            List<ListPlaces> places =
                    explain ? assembly.assistant().explain(question, kinds, named, report, found) : List.of();
            print(found, places, out);
            out.flush();
        }
        return 0;
    }

    private void print(Retrieval found, List<ListPlaces> places, PrintWriter out) {
        RetrievalWeights weights = RetrievalWeights.shipped();
        if (json && explain) {
            out.println(JsonText.of(new Explained(found.passages(), places, weights)));
        } else if (json) {
            out.println(JsonText.of(found.passages()));
        } else {
            new AnswerPrinter(out).print(found.passages());
            if (explain) {
                new ExplanationPrinter(out).print(found.passages(), places, weights);
            }
        }
    }

    /** Passages, where each stood in the lists of words and vectors, and by what weights its score was made. */
    private record Explained(List<RankedPassage> passages, List<ListPlaces> lists, RetrievalWeights weights) {}

    private Set<String> entities(Assembly assembly) {
        return entity == null
                ? Set.of()
                : Set.of(assembly.glossary()
                        .get()
                        .byName(entity)
                        .map(Entity::canonical)
                        .orElse(entity));
    }
}
