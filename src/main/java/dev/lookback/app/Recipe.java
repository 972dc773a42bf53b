package dev.lookback.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names what decides how a report is stored: the classes and word lists with which it is parsed, cut and read.
 *
 * <p>Taken from the program itself, so that a changed rule reads all reports again without anybody raising a number. A
 * report whose text stays costs no new vectors then.
 */
final class Recipe {
    private static final List<String> PARTS = List.of("report", "chunk", "facts", "ingest");

    private Recipe() {}

    /** A hash that changes with the rules; hex. */
    static String ofProgram() {
        try {
            URI place = Recipe.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return of(Path.of(place));
        } catch (URISyntaxException | IOException unreadable) {
            throw new UncheckedIOException(new IOException("the program's own classes must be readable", unreadable));
        }
    }

    /** @param program folder of classes or jar */
    static String of(Path program) throws IOException {
        if (Files.isDirectory(program)) {
            return hash(program);
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return hash(jar.getPath("/"));
        }
    }

    private static String hash(Path root) throws IOException {
        MessageDigest digest = sha256();
        for (String part : PARTS) {
            Path folder = root.resolve("dev/lookback/" + part);
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
