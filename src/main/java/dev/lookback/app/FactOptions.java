package dev.lookback.app;

import dev.lookback.web.FactTables;
import dev.lookback.web.StoredFacts;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that print facts have in common: which days, which format, and facts that are up to date. */
final class FactOptions {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private DayOptions days = new DayOptions();

    @ArgGroup
    private Format format = new Format();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** For whom facts are printed: for people unless told; one of the options at most. */
    private static final class Format {
        @Option(names = "--csv", description = "Print CSV with a header.")
        private boolean csv;

        @Option(names = "--json", description = "Print JSON, as the HTTP API gives it.")
        private boolean json;
    }

    /**
     * Facts in every format.
     *
     * @param json what is written as JSON
     */
    record Printable(Object json, Supplier<String> csv, Consumer<FactsPrinter> text) {
        static Printable names(List<String> names) {
            return new Printable(names, () -> FactTables.csv(names), printer -> printer.print(names));
        }
    }

    @Nullable
    LocalDate from() {
        return days.from();
    }

    @Nullable
    LocalDate to() {
        return days.to();
    }

    @Nullable
    LocalDate asOf() {
        return days.asOf();
    }

    /**
     * Prints facts of an index that was brought up to date.
     *
     * @param read chooses them
     * @return exit status
     * @throws CommandLine.ParameterException if the days are in the wrong order
     */
    int print(Function<StoredFacts, Printable> read) {
        CommandLine line = spec.commandLine();
        days.check(line);
        try (Assembly assembly = Assembly.open(shared.config())) {
            Updates.bringUpToDate(assembly, line.getErr());
            print(read.apply(new StoredFacts(assembly.index(), assembly.glossary())), line.getOut());
        }
        return 0;
    }

    private void print(Printable facts, PrintWriter out) {
        if (format.csv) {
            out.print(facts.csv().get());
        } else if (format.json) {
            out.println(JsonText.of(facts.json()));
        } else {
            facts.text().accept(new FactsPrinter(out));
        }
        out.flush();
    }
}
