package dev.lookback.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The demonstration reports, which travel with the program. */
final class DemoReports {
    private static final String RESOURCE = "/demo/reports";

    private DemoReports() {}

    /** A folder that holds them: their own if the program runs from classes, a copy below {@code beside} if from a jar. */
    static Path folder(Path beside) {
        URL resource = Objects.requireNonNull(DemoReports.class.getResource(RESOURCE), RESOURCE);
        try {
            URI uri = resource.toURI();
            if (uri.getScheme().equals("file")) {
                return Path.of(uri);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return copy(jar.getPath(RESOURCE), beside.resolve("demo-reports"));
            }
        } catch (URISyntaxException | IOException failed) {
            throw new CommandException("the demonstration reports cannot be unpacked below " + beside, failed);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                if (!Files.exists(target) || Files.size(target) != Files.size(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return to;
    }
}
