package dev.lookback.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file's name says about it. */
final class FileNames {
    /** Written between the path of a zip and the path inside it. */
    static final String INSIDE = "!/";

    private static final List<String> REPORT_ENDINGS = List.of(".md", ".markdown", ".txt");
    private static final String ZIP_ENDING = ".zip";

    /** Endings of files that people take for reports; they are named when skipped, pictures and the like are not. */
    private static final Set<String> DOCUMENT_ENDINGS = Set.of(
            "doc", "docx", "pdf", "html", "htm", "rtf", "odt", "pages", "xls", "xlsx", "csv", "ppt", "pptx", "rar",
            "7z", "gz", "tar", "tgz", "org", "rst", "adoc");

    private FileNames() {}

    static boolean isReport(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return REPORT_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP_ENDING);
    }

    static boolean isDocument(String name) {
        return DOCUMENT_ENDINGS.contains(ending(name));
    }

    static String documentReason(String name) {
        return "only .md, .markdown, .txt and .zip files are read, got ." + ending(name);
    }

    /** Hidden files, and what macOS puts beside the real ones. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
