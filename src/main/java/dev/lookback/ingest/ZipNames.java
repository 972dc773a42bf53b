package dev.lookback.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Paths inside zips, as they should have been written. */
final class ZipNames {
    /** Zips made by Windows in China carry names in GBK without saying so; the last charset takes any bytes. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private ZipNames() {}

    /** Opens a zip with the first charset in which all its names make sense. */
    static ZipFile open(Path zip) throws IOException {
        ZipException refused = new ZipException("no charset fits its names");
        for (Charset charset : CHARSETS) {
            try {
                return new ZipFile(zip.toFile(), charset);
            } catch (ZipException failed) {
                refused = failed;
            }
        }
        throw refused;
    }

    /** The path with {@code /} between its parts, whatever the zip's maker wrote, and without {@code .} parts. */
    static String path(ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.equals("."))
                .collect(Collectors.joining("/"));
    }

    static boolean leavesTheZip(String path) {
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    static boolean isHidden(String path) {
        return Arrays.stream(path.split("/", -1)).anyMatch(part -> FileNames.isHidden(part) && !part.equals(".."));
    }
}
