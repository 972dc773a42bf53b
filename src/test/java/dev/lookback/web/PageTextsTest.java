package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's words are the same ones in both languages, and none is missing. */
class PageTextsTest {
    private static final Path WEB = Path.of("web");
    private static final Pattern PLURAL = Pattern.compile("\\.(one|other)$");
    private static final Pattern USED = Pattern.compile("\\b(?:t|counted|has)\\(\\s*\"([\\w.]+)\"");
    private static final Pattern IN_PAGE = Pattern.compile("data-text(?:-label|-placeholder)?=\"([\\w.]+)\"");

    /** Dates have forms of their own in Chinese only. */
    private static final Pattern ONLY_CHINESE = Pattern.compile("range(\\..*)?");

    private static Set<String> keys(String language) throws IOException {
        Map<String, String> texts = JsonMapper.builder()
                .build()
                .readValue(WEB.resolve("texts/" + language + ".json").toFile(), new TypeReference<>() {});
        return texts.keySet().stream()
                .filter(key -> !ONLY_CHINESE.matcher(key).matches())
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertEquals(keys("en"), keys("zh"));
    }

    @Test
    void everyTextThatTheScriptsNameIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> scripts = Files.list(WEB.resolve("js"))) {
            for (Path script : scripts.toList()) {
                USED.matcher(Files.readString(script)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        IN_PAGE.matcher(Files.readString(WEB.resolve("index.html")))
                .results()
                .forEach(found -> used.add(found.group(1)));
        used.removeIf(key -> ONLY_CHINESE.matcher(key).matches());
        used.removeAll(keys("en"));
        assertEquals(Set.of(), used);
    }
}
