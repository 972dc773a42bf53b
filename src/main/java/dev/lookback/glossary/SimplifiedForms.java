package dev.lookback.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Simplified forms of common traditional characters, one for one, read from {@code traditional.tsv}. A character whose
 * simplified form depends on the word maps to the commoner one; good enough for comparing, not for showing.
 */
final class SimplifiedForms {
    private static final Map<Character, Character> FORMS = load();

    private SimplifiedForms() {}

    static char of(char character) {
        return character < 0x2E80 ? character : FORMS.getOrDefault(character, character);
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> forms = new HashMap<>();
        List<String[]> rows = TableFile.resource(SimplifiedForms.class, "traditional.tsv");
        for (String[] row : rows) {
            for (int index = 0; index < row[0].length(); index++) {
                forms.put(row[0].charAt(index), row[1].charAt(index));
            }
        }
        return Map.copyOf(forms);
    }
}
