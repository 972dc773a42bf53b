package dev.lookback.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class SharedOptions {
    private static final Path USUAL_FILE = Path.of("lookback.yaml");

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "Folder with reports, or a zip that Notion exported; may be given several times. Without it: the"
                            + " demonstration reports.")
    private List<Path> reports = List.of();

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index (default: index/data).")
    private @Nullable Path index;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file (default: lookback.yaml, if it is there).")
    private @Nullable Path file;

    /** The configuration: these options over the environment over the file. */
    AppConfig config(Map<ConfigKey, String> more) {
        Map<ConfigKey, String> options = new EnumMap<>(ConfigKey.class);
        if (!reports.isEmpty()) {
            options.put(ConfigKey.REPORTS, reports.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        if (index != null) {
            options.put(ConfigKey.INDEX, index.toString());
        }
        options.putAll(more);
        Path configured = file == null && Files.exists(USUAL_FILE) ? USUAL_FILE : file;
        return ConfigReader.read(configured, System.getenv(), options);
    }

    AppConfig config() {
        return config(Map.of());
    }
}
