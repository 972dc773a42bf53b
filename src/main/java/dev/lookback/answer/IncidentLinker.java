package dev.lookback.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tellings of one incident together, so that it is counted once.
 *
 * <p>Compared are only tellings of the same day and the days beside it; a telling without a day that returns to something
 * told before is compared with what happened in the weeks before its report. Time is linear in the tellings as long as few
 * share a day.
 */
final class IncidentLinker {
    private static final int WEEKS_BACK = 6;

    private final TreeMap<LocalDate, List<List<Telling>>> byDay = new TreeMap<>();
    private final List<List<Telling>> groups = new ArrayList<>();

    private IncidentLinker() {}

    /**
     * The events that are told.
     *
     * @param tellings in the order of their reports
     */
    static List<Event> link(List<Telling> tellings) {
        IncidentLinker linker = new IncidentLinker();
        tellings.stream().filter(telling -> !telling.incident().update()).forEach(linker::add);
        tellings.stream().filter(telling -> telling.incident().update()).forEach(linker::add);
        return linker.groups.stream().map(MergedTellings::merge).toList();
    }

    private void add(Telling telling) {
        LocalDate day = day(telling);
        Optional<List<Telling>> same = candidates(telling, day)
                .filter(group -> group.stream().anyMatch(each -> SameIncident.test(each, telling)))
                .findFirst();
        if (same.isPresent()) {
            same.get().add(telling);
            return;
        }
        List<Telling> group = new ArrayList<>(List.of(telling));
        groups.add(group);
        if (day != null) {
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(group);
        }
    }

    private Stream<List<Telling>> candidates(Telling telling, @Nullable LocalDate day) {
        if (day != null) {
            return Stream.of(day, day.minusDays(1), day.plusDays(1))
                    .map(byDay::get)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream);
        }
        if (!telling.incident().update() || telling.report().period() == null) {
            return Stream.empty();
        }
        LocalDate end = telling.report().period().to();
        return byDay.subMap(end.minusWeeks(WEEKS_BACK), true, end, true).descendingMap().values().stream()
                .flatMap(List::stream);
    }

    private static @Nullable LocalDate day(Telling telling) {
        return telling.incident().detected() == null
                ? null
                : telling.incident().detected().date();
    }
}
