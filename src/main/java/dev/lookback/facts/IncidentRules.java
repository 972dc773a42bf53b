package dev.lookback.facts;

import dev.lookback.facts.DurationRule.Stated;
import dev.lookback.facts.Incident.Basis;
import dev.lookback.facts.IncidentEvidence.Reading;
import dev.lookback.facts.WhenRule.Begun;
import dev.lookback.glossary.Glossary;
import dev.lookback.report.FieldLabel;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.SourceSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the incidents of a report. May be shared between threads.
 *
 * <ol>
 *   <li>{@link TellingReader} cuts the report into what may be an incident.
 *   <li>{@link NarrativeReader} gives the clauses of unlabelled text their roles.
 *   <li>{@link WhenRule}, {@link RecoveryRule}, {@link DurationRule} and {@link FieldRules} find the fields.
 *   <li>{@link IncidentEvidence} decides whether it is one.
 *   <li>{@link EntityRule} and {@link SideRule} say who it is about and whose fault it was.
 * </ol>
 */
final class IncidentRules {
    private final Topics topics;
    private final TellingReader tellings;
    private final NarrativeReader narratives = new NarrativeReader();
    private final WhenRule when = new WhenRule();
    private final RecoveryRule recovery = new RecoveryRule();
    private final DurationRule durations = new DurationRule();
    private final SymptomRule symptoms = new SymptomRule();
    private final FieldRules fields = new FieldRules();
    private final IncidentEvidence evidence = new IncidentEvidence();
    private final WordList failure = WordList.load("failure.txt");
    private final WordList verdict = WordList.load("verdict.txt");
    private final WordList correction = WordList.load("correction.txt");
    private final Supplier<Glossary> glossary;
    private final EntityRule entities = new EntityRule();
    private final SideRule sides = new SideRule();

    IncidentRules(Supplier<Glossary> glossary, Topics topics) {
        this.topics = topics;
        tellings = new TellingReader(topics);
        this.glossary = glossary;
    }

    List<Incident> find(Report report, ReadableText text, FactIds ids) {
        OwnNames own = new OwnNames(text, topics);
        Glossary names = glossary.get();
        List<Incident> incidents = new ArrayList<>();
        for (Telling telling : tellings.read(report, text)) {
            incident(report, telling, own, names, ids).ifPresent(incidents::add);
        }
        return List.copyOf(incidents);
    }

    private Optional<Incident> incident(Report report, Telling telling, OwnNames own, Glossary names, FactIds ids) {
        if (telling.whole().isBlank()) {
            return Optional.empty();
        }
        List<Timed> times = Timed.in(telling, report);
        boolean update = isUpdate(report, telling, times);
        Narrative narrative = narratives.read(telling.story(), times, update, EntityRule.outsiders(telling, names));
        Optional<Stated> told = durations.find(telling);
        Optional<Begun> begun = when.find(telling, narrative, times, update);
        Optional<Moment> over = recovery.find(telling, narrative, times, begun, told);
        Integer derived = derived(begun.map(Begun::moment).orElse(null), over.orElse(null));
        Optional<Stated> stated = told.filter(duration -> duration.sure() || derived == null);
        Optional<Stretch> cause = fields.cause(telling, narrative);
        Reading reading = new Reading(
                failure.in(telling.whole()),
                times,
                symptoms.find(telling, narrative),
                fields.impact(telling, narrative),
                cause,
                fields.handling(telling, narrative),
                fields.grade(telling),
                over.isPresent(),
                stated.isPresent(),
                narrative.has(Narrative.Role.UNKNOWN_CAUSE),
                update,
                isAhead(report, times));
        if (!evidence.isIncident(telling, reading)) {
            return Optional.empty();
        }
        Moment detected = begun.map(Begun::moment).orElse(null);
        Integer minutes = stated.map(Stated::minutes).orElse(derived);
        Basis basis = stated.isPresent() ? Basis.STATED : minutes == null ? Basis.UNKNOWN : Basis.DERIVED;
        return Optional.of(new Incident(
                ids.next("incident", telling.whole().plain()),
                lines(report, telling.whole()),
                detected,
                over.orElse(null),
                minutes,
                basis,
                field(reading.symptom()),
                field(reading.impact()),
                field(cause),
                field(reading.handling()),
                field(reading.grade()),
                entities.find(telling, times, own, names, reading.symptom()),
                sides.find(telling, cause, EntityRule.mentions(telling, names)),
                update));
    }

    private static boolean isAhead(Report report, List<Timed> times) {
        LocalDate last =
                report.period() == null ? LocalDate.MAX : report.period().to();
        return times.stream().flatMap(time -> time.day().stream()).anyMatch(day -> day.isAfter(last));
    }

    private static SourceSpan lines(Report report, Stretch whole) {
        SourceSpan span = whole.span();
        return report.text().lines(span.firstLine(), span.lastLine());
    }

    /** The text returns to an event told before: it says so, or tells why something broke before the report's days. */
    private boolean isUpdate(Report report, Telling telling, List<Timed> times) {
        return saysSo(telling) || (verdict.in(telling.whole()) && beganBefore(report, telling, times));
    }

    private static boolean beganBefore(Report report, Telling telling, List<Timed> times) {
        Period period = report.period();
        if (period == null || telling.shape() == Telling.Shape.ROW || telling.eventLabels() >= 2) {
            return false;
        }
        LocalDate first = period.from().minusDays(2);
        return times.stream()
                .flatMap(time -> time.day().stream())
                .findFirst()
                .filter(day -> day.isBefore(first))
                .isPresent();
    }

    private boolean saysSo(Telling telling) {
        return telling.topic() == Topic.CORRECTIONS
                || Clauses.of(telling.narrative()).stream()
                        .filter(clause -> clause.sentence() == 0)
                        .anyMatch(clause -> correction.in(clause.words()))
                || telling.labelled().stream()
                        .filter(field -> field.label() == FieldLabel.SYMPTOM
                                || field.label() == FieldLabel.TITLE
                                || field.label() == FieldLabel.TIME)
                        .anyMatch(field -> correction.in(field.value()));
    }

    private static @Nullable Field field(Optional<Stretch> words) {
        return words.flatMap(Stretch::field).orElse(null);
    }

    private static @Nullable Integer derived(@Nullable Moment from, @Nullable Moment to) {
        if (from == null || to == null || from.time() == null || to.time() == null || to.compareTo(from) < 0) {
            return null;
        }
        return (int) Duration.between(from.start(), to.start()).toMinutes();
    }
}
