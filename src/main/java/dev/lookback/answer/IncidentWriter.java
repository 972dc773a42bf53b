package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Incident.Side;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes incidents as sentences and a table: the point first, then one sentence for each, with what was asked of it. */
final class IncidentWriter {
    private static final int MOST_SENTENCES = 12;
    private static final Pattern IMPACT = Pattern.compile("影响|波及|受灾|(?i)\\b(?:impact\\w*|affect\\w*|hit)\\b");

    private final Texts texts;
    private final Draft draft;

    IncidentWriter(Texts texts, Draft draft) {
        this.texts = texts;
        this.draft = draft;
    }

    /**
     * Writes the incidents in the order given.
     *
     * @param scope what the question is about, such as a bank's name and days; may be empty
     */
    void write(Question question, List<FoundIncident> incidents, String scope) {
        List<Integer> all = new ArrayList<>();
        incidents.forEach(found -> all.addAll(found.cite(draft)));
        if (incidents.size() > 1) {
            draft.say(texts.of("incidents.summary", scope, incidents.size(), sides(incidents)), all);
        }
        each(question, incidents);
    }

    /** Writes one sentence for each, as far as there are not too many. */
    void each(Question question, List<FoundIncident> incidents) {
        for (FoundIncident found : incidents.subList(0, Math.min(MOST_SENTENCES, incidents.size()))) {
            writeOne(found, question);
        }
    }

    /** Says how many there are; the number is the answer's figure. */
    void count(List<FoundIncident> incidents, String scope) {
        List<Integer> all = new ArrayList<>();
        incidents.forEach(found -> all.addAll(found.cite(draft)));
        if (incidents.isEmpty()) {
            draft.say(texts.of("count.none", scope), all);
        } else {
            draft.say(texts.of("count.incidents", scope, incidents.size(), sides(incidents)), all);
        }
        draft.count(incidents.size());
    }

    /** Says that there are none of those that were asked for, whatever others there are. */
    void noneOf(String scope) {
        draft.say(texts.of("count.noneOf", scope), List.of());
        draft.count(0);
    }

    private String sides(List<FoundIncident> incidents) {
        Map<Side, Integer> counts = new EnumMap<>(Side.class);
        incidents.forEach(found -> counts.merge(found.incident().side(), 1, Integer::sum));
        if (counts.size() == 1 && counts.containsKey(Side.UNKNOWN)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((side, count) -> parts.add(texts.of("side." + key(side), count)));
        return texts.of("incidents.sides", String.join(texts.of("list.separator"), parts));
    }

    private void writeOne(FoundIncident found, Question question) {
        Kind asked = question.kind();
        Incident incident = found.incident();
        List<Integer> cited = new ArrayList<>(found.cite(draft));
        List<String> parts = new ArrayList<>();
        parts.add(texts.of("incident.line", texts.moment(incident.detected()), minutes(incident), found.quote()));
        if (IMPACT.matcher(question.text()).find()) {
            addField(parts, cited, found, "incident.impact", incident.impact());
        }
        if (asked == Kind.CAUSE || !tells(found, incident.cause())) {
            addField(parts, cited, found, "incident.cause", incident.cause());
        }
        addField(parts, cited, found, "incident.corrected", found.event().earlierCause());
        if (incident.cause() == null && asked == Kind.CAUSE) {
            parts.add(texts.of("incident.noCause"));
        }
        addField(parts, cited, found, "incident.handling", incident.handling());
        if (incident.handling() == null && asked == Kind.HANDLING) {
            parts.add(texts.of("incident.noHandling"));
        }
        draft.say(String.join(texts.of("separator"), parts) + texts.of("end"), cited);
    }

    /** Tells whether the words shown first are the field's already. */
    private static boolean tells(FoundIncident found, @Nullable Field field) {
        return field != null && found.quote().equals(field.text());
    }

    private void addField(
            List<String> parts, List<Integer> cited, FoundIncident found, String key, @Nullable Field field) {
        if (field == null) {
            return;
        }
        String words = field.text().replaceAll("\\s+", " ").replaceAll("[。；;.]+$", "");
        parts.add(texts.of(key, words));
        found.holding(field).ifPresent(passage -> cited.add(draft.cite(passage, field.text())));
    }

    private String minutes(Incident incident) {
        return incident.minutes() == null
                ? ""
                : texts.of("incident.minutes", texts.minutesInBrackets(incident.minutes()));
    }

    /** Shows the incidents as rows. */
    void table(List<FoundIncident> incidents) {
        List<Table.Row> rows = new ArrayList<>();
        for (FoundIncident found : incidents) {
            Incident incident = found.incident();
            List<String> cells = List.of(
                    texts.moment(incident.detected()),
                    found.quote(),
                    words(incident.cause()),
                    words(incident.handling()),
                    incident.minutes() == null ? "" : String.valueOf(incident.minutes()),
                    texts.of("side.label." + key(incident.side())));
            rows.add(new Table.Row(cells, found.cite(draft)));
        }
        draft.show(new Table(columns("date", "symptom", "cause", "handling", "minutes", "side"), rows));
    }

    private List<String> columns(String... names) {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(texts.of("column." + name));
        }
        return columns;
    }

    private static String words(@Nullable Field field) {
        return field == null ? "" : field.text().replaceAll("\\s+", " ");
    }

    private static String key(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
