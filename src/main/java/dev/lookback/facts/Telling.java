package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be an incident, as one place of a report tells it.
 *
 * @param whole all its words
 * @param narrative the words that stand under no label: the headline, or the whole of a one-sentence event
 * @param labelled the labelled values, in the order of the text
 * @param topic what the part of the report is about
 * @param shape how it is laid out
 * @param day the day named before it in the same paragraph, which times without a day are of; null if none is
 */
record Telling(
        Stretch whole,
        Stretch narrative,
        List<Labelled> labelled,
        Topic topic,
        Shape shape,
        @Nullable LocalDate day) {
    Telling {
        labelled = List.copyOf(labelled);
    }

    Telling(Stretch whole, Stretch narrative, List<Labelled> labelled, Topic topic, Shape shape) {
        this(whole, narrative, labelled, topic, shape, null);
    }

    /** The same behind words that name a day. */
    Telling on(@Nullable LocalDate before) {
        return new Telling(whole, narrative, labelled, topic, shape, before);
    }

    /** How a telling is laid out. */
    enum Shape {
        /** Begins with a time or with labels, as events do. */
        EVENT,
        /** A row of a table; it has no narrative. */
        ROW,
        ITEM,
        PROSE
    }

    /** The values under a label that say something. */
    Stream<Stretch> values(FieldLabel label) {
        return labelled.stream()
                .filter(field -> field.label() == label)
                .map(Labelled::value)
                .filter(value -> !Blanks.isBlank(value));
    }

    /** The first value under a label that says something. */
    Optional<Stretch> value(FieldLabel label) {
        return values(label).findFirst();
    }

    /** All that tells what happened without saying which field it is: the narrative, and the steps of a timeline. */
    List<Stretch> story() {
        return Stream.concat(Stream.of(narrative), values(FieldLabel.TIMELINE)).toList();
    }

    boolean has(FieldLabel label) {
        return labelled.stream().anyMatch(field -> field.label() == label);
    }

    /** Number of different labels that speak of something that broke and say something. */
    long eventLabels() {
        return labelled.stream()
                .filter(field -> !Blanks.isBlank(field.value()))
                .map(Labelled::label)
                .filter(FieldLabel::tellsAnEvent)
                .distinct()
                .count();
    }
}
