package dev.lookback.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident is compared with another: its names, and the pieces of its words, pairs of Han characters and whole
 * words of other scripts.
 *
 * @param names folded
 * @param symptom pieces of what was seen
 * @param all pieces of what was seen, whom it hit and why, its names included
 * @param chinese whether it is told in Chinese
 */
record EventWords(List<String> names, Set<String> symptom, Set<String> all, boolean chinese) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{2,}|\\d{3,}");

    /** Length of the end of a Chinese name that says what kind of thing it is. */
    private static final int KIND = 2;

    static EventWords of(Incident incident) {
        Set<String> symptom = new HashSet<>();
        Set<String> all = new HashSet<>();
        add(text(incident.symptom()), symptom);
        add(text(incident.impact()), all);
        add(text(incident.cause()), all);
        incident.entities().forEach(name -> add(name, all));
        all.addAll(symptom);
        List<String> names =
                incident.entities().stream().map(ReadableText::fold).toList();
        return new EventWords(names, symptom, all, isChinese(incident));
    }

    private static boolean isChinese(Incident incident) {
        Field words = incident.symptom() == null ? incident.cause() : incident.symptom();
        return words != null && SystemNames.isChinese(words.text());
    }

    private static String text(@Nullable Field field) {
        return field == null ? "" : field.text();
    }

    private static void add(String words, Set<String> pieces) {
        String text = ReadableText.fold(words);
        for (int at = 0; at + 1 < text.length(); at++) {
            if (Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1))) {
                pieces.add(text.substring(at, at + 2));
            }
        }
        WORD.matcher(text).results().forEach(word -> pieces.add(word.group()));
    }

    /** A name of one is, or is part of, a name of the other: 直播白板 and 白板. */
    boolean sharesName(EventWords other) {
        return names.stream()
                .anyMatch(name -> other.names.stream().anyMatch(again -> isPart(name, again) || isPart(again, name)));
    }

    /** {@code reefer monitoring} is part of {@code reefer plug monitoring} too. */
    private static boolean isPart(String name, String whole) {
        List<String> words = List.of(name.split(" ", -1));
        return whole.contains(name)
                || (words.size() > 1 && List.of(whole.split(" ", -1)).containsAll(words));
    }

    /** No name in common, and two that differ in one kind of thing: 云杉银行 and 青禾银行. */
    boolean namesOthers(EventWords other) {
        return !sharesName(other)
                && names.stream().anyMatch(name -> other.names.stream().anyMatch(again -> sameKind(name, again)));
    }

    private static boolean sameKind(String name, String again) {
        int from = Math.max(name.length() - KIND, 0);
        return name.length() > KIND && again.endsWith(name.substring(from));
    }

    /** Share of the shorter symptom's pieces that stand anywhere in the other's words, the better way round; in [0, 1]. */
    double likeness(EventWords other) {
        return Math.max(share(symptom, other.all), share(other.symptom, all));
    }

    private static double share(Set<String> pieces, Set<String> among) {
        long common = pieces.stream().filter(among::contains).count();
        return pieces.isEmpty() ? 0 : (double) common / pieces.size();
    }

    /** Words of two languages cannot be compared. */
    boolean differsInLanguage(EventWords other) {
        return chinese != other.chinese;
    }
}
