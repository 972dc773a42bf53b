package dev.lookback.app;

import dev.lookback.eval.Example;
import dev.lookback.eval.ExampleFile;
import dev.lookback.eval.RefusalCurve;
import dev.lookback.eval.RefusalLearner;
import dev.lookback.retrieve.RefusalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn-refusal}: learns from evidence when to say that the reports do not tell. */
@Command(
        name = "learn-refusal",
        description =
                "Learns from the evidence that eval wrote when to answer \"not found\", and what each threshold costs.",
        mixinStandardHelpOptions = true)
final class LearnRefusalCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "EVIDENCE", description = "Files that eval --evidence-out wrote.")
    private List<Path> files = List.of();

    @Option(names = "--weights", paramLabel = "FILE", description = "Write the weights, as index/refusal.properties.")
    private @Nullable Path weights;

    @Option(names = "--curve", paramLabel = "FILE", description = "Write what each threshold costs.")
    private @Nullable Path curve;

    @Option(
            names = "--penalty",
            defaultValue = "2",
            paramLabel = "NUMBER",
            description = "How small weights are kept (default ${DEFAULT-VALUE}).")
    private double penalty;

    @Option(
            names = "--wrongly-refused",
            defaultValue = "0.015",
            paramLabel = "SHARE",
            description = "Share of questions with a passage found that may be refused (default ${DEFAULT-VALUE}).")
    private double wronglyRefused;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            Map<String, List<Example>> collections = new LinkedHashMap<>();
            for (Path file : files) {
                collections.put(name(file), ExampleFile.read(file));
            }
            List<Example> training = collections.values().stream()
                    .flatMap(List::stream)
                    .filter(example -> example.split().equals("train"))
                    .toList();
            RefusalModel model = new RefusalLearner(penalty, wronglyRefused).learn(training);
            List<String> costs = RefusalCurve.lines(collections, model);
            if (weights != null) {
                Files.write(weights, properties(model.numbers()));
            }
            if (curve != null) {
                Files.write(curve, costs);
            }
            costs.stream()
                    .filter(line -> line.contains("in use") || line.startsWith("group"))
                    .forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        } catch (IOException failed) {
            throw new CommandException(
                    "evidence must be readable, and --weights and --curve writable: " + failed, failed);
        }
        return 0;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static List<String> properties(Map<String, Double> numbers) {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# When the reports answer a question: a logistic regression over signs (retrieve/Evidence.java tells what each",
                        "# is), learned by learn-refusal on the training part of the judged questions; index/README.md tells how."));
        numbers.forEach((name, number) ->
                lines.add("%s=%s".formatted(name, String.format(Locale.ROOT, "%.4f", number))));
        return lines;
    }
}
