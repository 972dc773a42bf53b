package dev.lookback.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that limit facts by days. */
final class DayOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DATE", description = "No report after this day counts.")
    private @Nullable LocalDate asOf;

    void check(CommandLine commandLine) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new CommandLine.ParameterException(
                    commandLine, "from must not be after to (%s), got %s".formatted(to, from));
        }
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }
}
