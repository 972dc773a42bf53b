package dev.lookback.facts;

import dev.lookback.facts.Incident.Basis;
import dev.lookback.facts.Incident.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several tellings of one event say.
 *
 * <pre>
 * first report "排查中", later "磁盘写满"        the cause is filled
 * later report "更正：原因应为…"               the cause is replaced, the earlier one stays visible
 * one from 10:12 to 10:58, another "历时50分钟"  the stated duration counts
 * one "3月5日", another "3月5日 14:20"          the time counts
 * </pre>
 */
final class EventMerger {
    private final List<Incident> told;

    EventMerger(List<Incident> told) {
        this.told = List.copyOf(told);
    }

    Event event() {
        return told.size() == 1 ? new Event(told.getFirst(), told, null) : new Event(incident(), told, earlierCause());
    }

    private Incident incident() {
        Incident main = told.getFirst();
        Incident lasting = lasting();
        return new Incident(
                main.id(),
                main.span(),
                timed(Incident::detected),
                timed(Incident::recovered),
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
                side(),
                main.update());
    }

    private @Nullable Moment timed(Function<Incident, @Nullable Moment> field) {
        for (Incident each : told) {
            Moment moment = field.apply(each);
            if (moment != null && moment.time() != null) {
                return moment;
            }
        }
        return first(field);
    }

    /** The telling whose duration counts: one that corrects it, one that states it, one from which it is computed. */
    private Incident lasting() {
        return told.stream()
                .skip(1)
                .filter(each -> each.update() && each.basis() == Basis.STATED)
                .reduce((earlier, later) -> later)
                .or(() -> told.stream()
                        .filter(each -> each.basis() == Basis.STATED)
                        .findFirst())
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

    /** The last later telling that returns to the event and says why. */
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
        return told.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
