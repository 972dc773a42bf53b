package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Incident.Basis;
import dev.lookback.facts.Incident.Side;
import dev.lookback.facts.Moment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several tellings of one incident say together: the first has the say, others fill its gaps, a later correction of the cause wins. */
final class MergedTellings {
    private final List<Incident> told;

    private MergedTellings(List<Incident> told) {
        this.told = told;
    }

    static Event merge(List<Telling> tellings) {
        if (tellings.size() == 1) {
            return new Event(tellings.getFirst().incident(), tellings, null);
        }
        MergedTellings merged =
                new MergedTellings(tellings.stream().map(Telling::incident).toList());
        return new Event(merged.incident(), tellings, merged.earlierCause());
    }

    private Incident incident() {
        Incident main = told.getFirst();
        Incident lasting = lasting();
        return new Incident(
                main.id(),
                main.span(),
                detected(),
                first(Incident::recovered),
                lasting.minutes(),
                lasting.basis(),
                first(Incident::symptom),
                first(Incident::impact),
                correction().map(Incident::cause).orElse(first(Incident::cause)),
                first(Incident::handling),
                first(Incident::grade),
                told.stream()
                        .flatMap(each -> each.entities().stream())
                        .distinct()
                        .toList(),
                side());
    }

    private @Nullable Moment detected() {
        return told.stream()
                .map(Incident::detected)
                .filter(Objects::nonNull)
                .filter(moment -> moment.time() != null)
                .findFirst()
                .orElse(first(Incident::detected));
    }

    /** The telling whose duration counts: one that states it before one from which it is computed. */
    private Incident lasting() {
        return told.stream()
                .filter(each -> each.basis() == Basis.STATED && each.minutes() != null)
                .findFirst()
                .or(() -> told.stream().filter(each -> each.minutes() != null).findFirst())
                .orElse(told.getFirst());
    }

    private Side side() {
        return correction()
                .map(Incident::side)
                .filter(side -> side != Side.UNKNOWN)
                .or(() -> told.stream()
                        .map(Incident::side)
                        .filter(side -> side != Side.UNKNOWN)
                        .findFirst())
                .orElse(Side.UNKNOWN);
    }

    private Optional<Incident> correction() {
        return told.stream()
                .skip(1)
                .filter(each -> each.update() && each.cause() != null)
                .reduce((earlier, later) -> later);
    }

    private @Nullable Field earlierCause() {
        Field cause = first(Incident::cause);
        return correction()
                .map(Incident::cause)
                .filter(corrected -> cause != null && !corrected.text().equals(cause.text()))
                .map(corrected -> cause)
                .orElse(null);
    }

    private <T> @Nullable T first(Function<Incident, @Nullable T> field) {
        for (Incident each : told) {
            T value = field.apply(each);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
