package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.FoldedText;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a telling, folded when first needed and kept, because folding a hundred thousand takes longer than an answer may. */
final class TellingText {
    private final Incident incident;
    private volatile @Nullable String what;
    private volatile @Nullable String whole;

    TellingText(Incident incident) {
        this.incident = incident;
    }

    /** Symptom, impact and cause. */
    String what() {
        String known = what;
        if (known == null) {
            known = FoldedText.fold(Stream.of(incident.symptom(), incident.impact(), incident.cause())
                    .filter(Objects::nonNull)
                    .map(Field::text)
                    .collect(Collectors.joining("\n")));
            what = known;
        }
        return known;
    }

    /** Symptom, impact, cause and handling. */
    String whole() {
        String known = whole;
        if (known == null) {
            Field handling = incident.handling();
            known = handling == null ? what() : what() + '\n' + FoldedText.fold(handling.text());
            whole = known;
        }
        return known;
    }
}
