package dev.lookback.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table shipped with the program: columns separated by tabs, lines that begin with {@code #} are comments. */
final class TableFile {
    private TableFile() {}

    /**
     * The rows of a resource.
     *
     * @param owner the class beside which the resource lies; a name that begins with {@code /} is absolute
     */
    static List<String[]> resource(Class<?> owner, String name) {
        List<String[]> rows = new ArrayList<>();
        String text = new String(bytes(owner, name), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }

    static byte[] bytes(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must be on the classpath, missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }
}
