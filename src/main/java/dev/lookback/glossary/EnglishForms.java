package dev.lookback.glossary;

import java.util.LinkedHashSet;
import java.util.Set;

/** The dictionary forms an inflected English word may come from, likeliest first; the word itself leads. */
final class EnglishForms {
    private EnglishForms() {}

    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        addWithout(forms, word, "'s", "");
        addWithout(forms, word, "ies", "y");
        addWithout(forms, word, "es", "");
        addWithout(forms, word, "s", "");
        addWithout(forms, word, "ied", "y");
        addStem(forms, word, "ed");
        addStem(forms, word, "ing");
        addStem(forms, word, "er");
        addStem(forms, word, "est");
        addWithout(forms, word, "ly", "");
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
}
