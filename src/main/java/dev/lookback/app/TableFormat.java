package dev.lookback.app;

import picocli.CommandLine.Option;

/** For whom a table is printed: for people unless told; one of the options at most. */
final class TableFormat {
    @Option(names = "--csv", description = "Print CSV with a header.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON, as the HTTP API gives it.")
    private boolean json;

    boolean csv() {
        return csv;
    }

    boolean json() {
        return json;
    }
}
