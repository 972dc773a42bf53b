package dev.lookback.answer;

import dev.lookback.glossary.Entity;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retrieval;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions about incidents: which they are ({@link IncidentSearch}), then what is asked of them. */
final class IncidentAnswers {
    /** "The last few" leaves open how many: all are told, newest first. */
    private static final Pattern SEVERAL =
            Pattern.compile("几|些|(?i)\\b(?:few|several|recent|outages|incidents|failures)\\b");

    private final IncidentSearch search;
    private final EvidenceCheck evidence = new EvidenceCheck();

    IncidentAnswers(Incidents incidents) {
        search = new IncidentSearch(incidents);
    }

    /** What writing came to. */
    enum Outcome {
        WRITTEN,
        /** The question is about incidents, and there is none that fits. */
        NONE_FITS,
        /** Nothing was written; other passages may answer. */
        NOTHING
    }

    Outcome write(Question question, Retrieval retrieval, Texts texts, Draft draft) {
        if (question.kind() == Kind.COMPARE && IncidentSearch.isOfTwo(question)) {
            return new IncidentComparison(search, texts, draft).write(question, retrieval)
                    ? Outcome.WRITTEN
                    : Outcome.NOTHING;
        }
        IncidentSearch.Result found = search.find(question, retrieval);
        List<FoundIncident> incidents = chosen(question, found.incidents());
        if (incidents.isEmpty()) {
            return writeNone(question, retrieval, found.asked(), texts, draft);
        }
        if (!found.exact() && !evidence.supports(retrieval)) {
            return Outcome.NOTHING;
        }
        IncidentWriter writer = new IncidentWriter(texts, draft);
        String window = window(texts, question.window());
        if (isCounted(question)) {
            writer.count(incidents, subject(question), window);
            writer.table(incidents);
            return Outcome.WRITTEN;
        }
        switch (question.kind()) {
            case DURATION -> {
                if (incidents.size() == 1 && incidents.getFirst().incident().minutes() == null) {
                    return Outcome.NONE_FITS;
                }
                new DurationWriter(texts, draft)
                        .write(incidents, question.focus().superlative());
            }
            default -> writer.write(question, incidents, subject(question), window);
        }
        writer.table(incidents);
        return Outcome.WRITTEN;
    }

    private static Outcome writeNone(Question question, Retrieval retrieval, boolean asked, Texts texts, Draft draft) {
        if (!asked) {
            return Outcome.NOTHING;
        }
        if ((isCounted(question) || question.kind() == Kind.LIST) && isKnown(question, retrieval)) {
            new IncidentWriter(texts, draft).count(List.of(), subject(question), window(texts, question.window()));
            return Outcome.WRITTEN;
        }
        return question.entities().isEmpty() ? Outcome.NOTHING : Outcome.NONE_FITS;
    }

    /** Zero is an answer only about days or names that the reports know. */
    private static boolean isKnown(Question question, Retrieval retrieval) {
        return retrieval.support().missing().isEmpty()
                && (question.window() != null || !question.entities().isEmpty());
    }

    /** "Has it failed more than once, how often" is counted, whatever else it asks. */
    private static boolean isCounted(Question question) {
        return question.kind() == Kind.COUNT
                || (question.focus().aggregate() == Aggregate.COUNT && question.kind() != Kind.DURATION);
    }

    /** The longest, the latest, or as many as were asked for. */
    private static List<FoundIncident> chosen(Question question, List<FoundIncident> incidents) {
        Superlative superlative = question.focus().superlative();
        Integer limit = question.focus().limit();
        boolean several = superlative == Superlative.LATEST
                && SEVERAL.matcher(question.text()).find();
        List<FoundIncident> ordered = superlative == null || several || isCounted(question)
                ? incidents
                : switch (superlative) {
                    case LATEST -> incidents.stream().limit(1).toList();
                    case EARLIEST -> incidents.isEmpty() ? incidents : List.of(incidents.getLast());
                    case LONGEST -> first(incidents, byMinutes().reversed(), question.kind());
                    case SHORTEST -> first(incidents, byMinutes(), question.kind());
                    case HIGHEST, LOWEST, MOST, FEWEST -> incidents;
                };
        return limit == null ? ordered : ordered.stream().limit(limit).toList();
    }

    /** Of a duration question all are kept: the sum and the unknown ones belong to the answer. */
    private static List<FoundIncident> first(
            List<FoundIncident> incidents, Comparator<FoundIncident> order, Kind kind) {
        return kind == Kind.DURATION
                ? incidents
                : incidents.stream()
                        .filter(found -> found.incident().minutes() != null)
                        .sorted(order)
                        .limit(1)
                        .toList();
    }

    private static Comparator<FoundIncident> byMinutes() {
        return Comparator.comparingInt(
                found -> Objects.requireNonNull(found.incident().minutes()));
    }

    static String subject(Question question) {
        return question.entities().stream()
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(Entity::canonical)
                .collect(Collectors.joining("、"));
    }

    static String window(Texts texts, @Nullable Period window) {
        return window == null ? "" : texts.of("window.of", window.from(), window.to());
    }
}
