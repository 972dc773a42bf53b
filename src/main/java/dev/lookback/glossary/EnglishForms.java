package dev.lookback.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary forms an inflected English word or phrase may come from, likeliest first; the text itself leads.
 *
 * <p>Of a phrase either the last word is inflected (power plants → power plant) or the first (broke down → break down).
 * Endings are taken off by rule, other forms come from {@code index/irregular-forms.tsv}. British spellings lead to
 * American ones, hyphens to spaces and spaces to hyphens, so that one entry serves all.
 */
final class EnglishForms {
    private static final Map<String, List<String>> IRREGULAR = irregular();

    private EnglishForms() {}

    private static Map<String, List<String>> irregular() {
        Map<String, List<String>> bases = new HashMap<>();
        for (String[] row : TableFile.resource(EnglishForms.class, "/index/irregular-forms.tsv")) {
            for (String form : row[1].split("\\|", -1)) {
                bases.computeIfAbsent(form, key -> new ArrayList<>()).add(row[0]);
            }
        }
        return bases;
    }

    static Set<String> of(String text) {
        Set<String> forms = new LinkedHashSet<>();
        addForms(forms, text);
        if (text.indexOf('-') > 0) {
            addForms(forms, text.replace('-', ' '));
            forms.add(text.replace("-", ""));
        } else if (text.indexOf(' ') > 0) {
            addForms(forms, text.replace(' ', '-'));
            forms.add(text.replace(" ", ""));
        }
        return forms;
    }

    private static void addForms(Set<String> forms, String text) {
        int last = text.lastIndexOf(' ') + 1;
        String before = text.substring(0, last);
        wordForms(text.substring(last)).forEach(form -> forms.add(before + form));
        int first = text.indexOf(' ');
        if (first > 0) {
            String behind = text.substring(first);
            wordForms(text.substring(0, first)).forEach(form -> forms.add(form + behind));
        }
    }

    private static Set<String> wordForms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(IRREGULAR.getOrDefault(word, List.of()));
        addWithout(forms, word, "'s", "");
        addWithout(forms, word, "s'", "s");
        addWithout(forms, word, "ies", "y");
        addWithout(forms, word, "s", "");
        addWithout(forms, word, "es", "");
        addWithout(forms, word, "ied", "y");
        addStem(forms, word, "ed");
        addStem(forms, word, "ing");
        addStem(forms, word, "er");
        addStem(forms, word, "est");
        addWithout(forms, word, "ier", "y");
        addWithout(forms, word, "iest", "y");
        addWithout(forms, word, "ily", "y");
        addWithout(forms, word, "ly", "");
        List.copyOf(forms).forEach(form -> addAmerican(forms, form));
        return forms;
    }

    private static void addWithout(Set<String> forms, String word, String ending, String instead) {
        if (word.endsWith(ending) && word.length() > ending.length() + 1) {
            forms.add(word.substring(0, word.length() - ending.length()) + instead);
        }
    }

    /** running → run, broke(d) → broke, stopped → stop. */
    private static void addStem(Set<String> forms, String word, String ending) {
        if (!word.endsWith(ending) || word.length() <= ending.length() + 2) {
            return;
        }
        String stem = word.substring(0, word.length() - ending.length());
        forms.add(stem);
        forms.add(stem + "e");
        int last = stem.length() - 1;
        if (stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(stem.substring(0, last));
        }
    }

    private static void addAmerican(Set<String> forms, String word) {
        addWithout(forms, word, "isation", "ization");
        addWithout(forms, word, "ise", "ize");
        addWithout(forms, word, "yse", "yze");
        addWithout(forms, word, "our", "or");
        addWithout(forms, word, "tre", "ter");
        addWithout(forms, word, "ogue", "og");
        addWithout(forms, word, "aemia", "emia");
    }
}
