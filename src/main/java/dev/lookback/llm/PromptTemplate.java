package dev.lookback.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of {@code prompts/}: a task, and data with places to fill in. Immutable, may be shared between threads. */
public final class PromptTemplate {
    private static final String SEPARATOR = "=== data ===\n";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String system;
    private final String data;

    private PromptTemplate(String system, String data) {
        this.system = system;
        this.data = data;
    }

    /**
     * Loads a prompt that comes with the program.
     *
     * @param name file name without its ending
     * @param places names of the places that it must have, no others
     * @throws IllegalArgumentException if it has no data part, or other places
     */
    public static PromptTemplate load(String name, Set<String> places) {
        String file = "/prompts/" + name + ".txt";
        try (InputStream in = PromptTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("prompt must exist, got " + file);
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), places);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PromptTemplate parse(String file, String text, Set<String> places) {
        int cut = text.indexOf(SEPARATOR);
        if (cut < 0) {
            throw new IllegalArgumentException(file + " must have a line " + SEPARATOR.strip());
        }
        PromptTemplate template = new PromptTemplate(
                text.substring(0, cut).strip(),
                text.substring(cut + SEPARATOR.length()).strip());
        Set<String> found = new TreeSet<>();
        PLACE.matcher(template.data).results().forEach(place -> found.add(place.group(1)));
        if (!found.equals(new TreeSet<>(places))
                || PLACE.matcher(template.system).find()) {
            throw new IllegalArgumentException("%s must have the places %s below its data line and none above, got %s"
                    .formatted(file, new TreeSet<>(places), found));
        }
        return template;
    }

    /** The task, which is the same for every question. */
    public String task() {
        return system;
    }

    /**
     * Fills in the places.
     *
     * @param values by name; text of reports and readers must have gone through {@link #harmless}
     */
    public Prompt render(Map<String, String> values, int maxTokens) {
        Matcher place = PLACE.matcher(data);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
        }
        place.appendTail(filled);
        return new Prompt(system, filled.toString(), maxTokens);
    }

    /** The text in a form that cannot open or close an element of a prompt. */
    public static String harmless(String text) {
        return text.replace('<', '＜').replace('>', '＞').replace("\u0000", "");
    }
}
