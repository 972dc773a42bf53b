package dev.lookback.app;

import dev.lookback.app.FactOptions.Printable;
import dev.lookback.web.FactTables;
import dev.lookback.web.ProjectJson;
import dev.lookback.web.SeriesInput;
import dev.lookback.web.StoredFacts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code projects}: prints the names of the projects, or how one went on. */
@Command(
        name = "projects",
        description = "Prints the names of the projects, or how one went on with the lines that tell it.",
        mixinStandardHelpOptions = true)
final class ProjectsCommand implements Callable<Integer> {
    @Mixin
    private FactOptions options = new FactOptions();

    @Option(names = "--name", defaultValue = "", description = "The project to print; without it, all names.")
    private String name = "";

    @Override
    public Integer call() {
        SeriesInput input = new SeriesInput(name, options.from(), options.to(), options.asOf());
        return options.print(facts -> name.isBlank() ? Printable.names(facts.projects(input)) : project(facts, input));
    }

    private static Printable project(StoredFacts facts, SeriesInput input) {
        ProjectJson project =
                facts.project(input).orElseThrow(() -> CommandException.unknownName("project", input.name()));
        return new Printable(project, () -> FactTables.csv(project), printer -> printer.print(project));
    }
}
