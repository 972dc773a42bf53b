package dev.lookback.app;

import dev.lookback.web.ProjectJson;
import dev.lookback.web.SeriesInput;
import dev.lookback.web.StoredFacts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code projects}: prints the names of the projects, or how one went on. */
@Command(
        name = "projects",
        description = "Prints the names of the projects, or how one went on with the lines that tell it.",
        mixinStandardHelpOptions = true)
final class ProjectsCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private DayOptions days = new DayOptions();

    @Option(names = "--name", defaultValue = "", description = "The project to print; without it, all names.")
    private String name = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        days.check(spec.commandLine());
        SeriesInput input = new SeriesInput(name, days.from(), days.to(), days.asOf());
        PrintWriter out = spec.commandLine().getOut();
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, spec.commandLine().getErr());
            StoredFacts facts = new StoredFacts(assembly.index(), assembly.glossary());
            if (name.isBlank()) {
                printNames(facts.projects(input), out);
            } else {
                print(facts.project(input).orElseThrow(() -> CommandException.unknownName("project", name)), out);
            }
            out.flush();
        }
        return 0;
    }

    private void printNames(List<String> names, PrintWriter out) {
        if (json) {
            out.println(JsonText.of(names));
        } else {
            names.forEach(out::println);
        }
    }

    private void print(ProjectJson project, PrintWriter out) {
        if (json) {
            out.println(JsonText.of(project));
        } else {
            new FactsPrinter(out).print(project);
        }
    }
}
