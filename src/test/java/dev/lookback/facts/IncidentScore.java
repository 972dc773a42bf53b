package dev.lookback.facts;

import dev.lookback.glossary.Glossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares extracted incidents with labels.
 *
 * <p>A text field is right if it contains the label, or the label contains at least half of it; times, minutes, basis and
 * side are right if equal; entities if each labelled one is found, by its canonical name or by containment. Fields count
 * over the incidents found; an optional label counts neither way.
 */
final class IncidentScore {
    private static final List<String> FIELDS = List.of(
            "detected",
            "recovered",
            "minutes",
            "basis",
            "side",
            "entities",
            "symptom",
            "impact",
            "cause",
            "handling",
            "grade");

    private final Glossary glossary;
    private final boolean fullLabels;
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final Map<String, Integer> judged = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Incident, IncidentLabel> matched = new LinkedHashMap<>();
    private int found;
    private int missed;
    private int wrong;

    /**
     * @param fullLabels whether the labels give impact, side and grade
     */
    IncidentScore(Glossary glossary, boolean fullLabels) {
        this.glossary = glossary;
        this.fullLabels = fullLabels;
        fields().forEach(field -> right.put(field, 0));
    }

    private List<String> fields() {
        return fullLabels
                ? FIELDS
                : FIELDS.stream()
                        .filter(field -> !List.of("side", "impact", "grade").contains(field))
                        .toList();
    }

    /** Adds one report. */
    void add(String report, List<Incident> incidents, List<IncidentLabel> labels) {
        List<Pair> pairs = new ArrayList<>();
        for (Incident incident : incidents) {
            for (IncidentLabel label : labels) {
                int likeness = likeness(incident, label);
                if (likeness >= 2) {
                    pairs.add(new Pair(incident, label, likeness));
                }
            }
        }
        pairs.sort((one, other) -> other.likeness() - one.likeness());
        List<Incident> restIncidents = new ArrayList<>(incidents);
        List<IncidentLabel> restLabels = new ArrayList<>(labels);
        for (Pair pair : pairs) {
            if (restIncidents.contains(pair.incident()) && restLabels.contains(pair.label())) {
                restIncidents.remove(pair.incident());
                restLabels.remove(pair.label());
                matched.put(pair.incident(), pair.label());
                if (!pair.label().optional()) {
                    found++;
                    compare(report, pair.incident(), pair.label());
                }
            }
        }
        for (IncidentLabel label : restLabels) {
            if (!label.optional()) {
                missed++;
                remarks.add(report + " MISSED " + label.detected() + " " + label.symptom());
            }
        }
        for (Incident incident : restIncidents) {
            wrong++;
            remarks.add(report + " WRONG " + incident.detected() + " " + text(incident.symptom()));
        }
    }

    private int likeness(Incident incident, IncidentLabel label) {
        int likeness = fits(incident.symptom(), label.symptom()) ? 2 : 0;
        if (incident.detected() != null && label.detected() != null) {
            String detected = incident.detected().toString();
            likeness += detected.equals(label.detected())
                    ? 3
                    : detected.substring(0, 10).equals(label.detected().substring(0, 10)) ? 1 : 0;
        }
        likeness += label.cause() != null && fits(incident.cause(), label.cause()) ? 1 : 0;
        likeness += label.handling() != null && fits(incident.handling(), label.handling()) ? 1 : 0;
        return likeness;
    }

    private void compare(String report, Incident incident, IncidentLabel label) {
        check(report, label, "detected", label.detected(), string(incident.detected()));
        check(report, label, "recovered", label.recovered(), string(incident.recovered()));
        check(report, label, "minutes", label.minutes(), incident.minutes());
        check(report, label, "basis", label.basis(), lower(incident.basis()));
        if (fullLabels) {
            String side = lower(incident.side());
            count(
                    report,
                    label,
                    "side",
                    side.equals(label.side()),
                    label.side(),
                    side + " for the cause " + text(incident.cause()));
            checkText(report, label, "impact", label.impact(), incident.impact());
            checkText(report, label, "grade", label.grade(), incident.grade());
        }
        checkText(report, label, "symptom", label.symptom(), incident.symptom());
        checkText(report, label, "cause", label.cause(), incident.cause());
        checkText(report, label, "handling", label.handling(), incident.handling());
        boolean named = label.entities().stream().allMatch(name -> isAmong(name, incident.entities()));
        count(report, label, "entities", named, label.entities(), incident.entities());
    }

    private static @Nullable String string(@Nullable Moment moment) {
        return moment == null ? null : moment.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void check(
            String report, IncidentLabel label, String field, @Nullable Object expected, @Nullable Object actual) {
        boolean same = expected == null ? actual == null : expected.equals(actual);
        count(report, label, field, same, expected, actual);
    }

    private void checkText(
            String report, IncidentLabel label, String field, @Nullable String expected, @Nullable Field actual) {
        boolean same = expected == null ? actual == null : fits(actual, expected);
        count(report, label, field, same, expected, text(actual));
    }

    private void count(
            String report,
            IncidentLabel label,
            String field,
            boolean same,
            @Nullable Object expected,
            @Nullable Object actual) {
        if (label.loose() != null && label.loose().contains(field)) {
            return;
        }
        judged.merge(field, 1, Integer::sum);
        if (same) {
            right.merge(field, 1, Integer::sum);
        } else {
            remarks.add("%s %s [%s] expected %s, got %s"
                    .formatted(report, label.detected() + " " + label.symptom(), field, expected, actual));
        }
    }

    private static @Nullable String text(@Nullable Field field) {
        return field == null ? null : field.text();
    }

    private boolean isAmong(String name, List<String> entities) {
        Stream<String> known =
                glossary.find(name).stream().map(mention -> mention.entity().canonical());
        List<String> names =
                Stream.concat(known, Stream.of(name)).map(IncidentScore::plain).toList();
        return entities.stream()
                .map(IncidentScore::plain)
                .anyMatch(entity -> names.stream().anyMatch(one -> entity.contains(one) || one.contains(entity)));
    }

    private static boolean fits(@Nullable Field field, String label) {
        if (field == null) {
            return false;
        }
        String actual = plain(field.text());
        String expected = plain(label);
        return actual.contains(expected) || 2 * longestCommon(actual, expected) >= actual.length();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s*`]+", "").toLowerCase(Locale.ROOT);
    }

    private static int longestCommon(String one, String other) {
        int longest = 0;
        int[] lengths = new int[other.length() + 1];
        for (int at = 0; at < one.length(); at++) {
            int diagonal = 0;
            for (int to = 1; to <= other.length(); to++) {
                int above = lengths[to];
                lengths[to] = one.charAt(at) == other.charAt(to - 1) ? diagonal + 1 : 0;
                longest = Math.max(longest, lengths[to]);
                diagonal = above;
            }
        }
        return longest;
    }

    double precision() {
        return ratio(found, found + wrong);
    }

    double recall() {
        return ratio(found, found + missed);
    }

    double f1() {
        return ratio(2 * found, 2 * found + wrong + missed);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** Which label each incident was found to be. */
    Map<Incident, IncidentLabel> matched() {
        return Map.copyOf(matched);
    }

    /** Everything that differs, one line each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Measures by name, as they stand in the file of expected scores. */
    Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        measures.put("precision", round(precision()));
        measures.put("recall", round(recall()));
        measures.put("f1", round(f1()));
        right.forEach((field, count) ->
                measures.put("field." + field, round(ratio(count, judged.getOrDefault(field, 0)))));
        return measures;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private record Pair(Incident incident, IncidentLabel label, int likeness) {}
}
