package dev.lookback.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a report is from.
 *
 * @param period first and last day it covers; null if nothing tells
 * @param dated day from which it exists; null if nothing tells
 * @param problem one sentence about a contradiction or a gap; null if there is none
 */
record Dating(
        @Nullable Period period,
        @Nullable LocalDate dated,
        @Nullable String problem) {
    private static final int LONGEST_RANGE = 100;

    /**
     * Weighs what title, header and file name state: title first, then header and front matter, then file name, and only
     * then the {@code Created:} line, which is often the day of an import. A year that none of them names follows from the
     * weekdays beside the dates of the report, and so does its week if nothing tells one.
     *
     * @param weekdays asked only if no year is named
     */
    static Dating of(Sources sources, Supplier<WeekdayDates> weekdays, ParseHints hints) {
        Reader reader = new Reader(sources, sources.namesYear() ? WeekdayDates.NONE : weekdays.get(), hints);
        Optional<Found> title = reader.read(sources.title);
        Optional<Found> file = reader.read(sources.file);
        Optional<Found> best = title.or(() -> sources.header.stream()
                .flatMap(line -> reader.read(line).stream())
                .findFirst());
        best = best.or(() -> file);
        best = best.map(found -> reader.exact(found));
        if (best.isEmpty()) {
            return reader.fromWeekdays().orElseGet(reader::fromCreated);
        }
        Found found = best.get();
        String problem = found.problem == null ? reader.borrowed(found) : found.problem;
        if (problem == null && title.isPresent() && file.isPresent() && !found.period.overlaps(file.get().period)) {
            problem = "title and file name must tell the same week, got %s to %s and %s to %s; the title was taken"
                    .formatted(
                            found.period.from(),
                            found.period.to(),
                            file.get().period.from(),
                            file.get().period.to());
        }
        return new Dating(found.period, reader.dated(found), problem);
    }

    /**
     * Where dates are looked for.
     *
     * @param title the report's title
     * @param header lines before the first section, front matter first
     * @param file path of the file
     * @param created day of the {@code Created:} line; null if there is none
     */
    record Sources(
            StatedDates title,
            List<StatedDates> header,
            StatedDates file,
            @Nullable LocalDate created) {
        boolean namesYear() {
            return Stream.concat(Stream.of(title, file), header.stream()).anyMatch(StatedDates::hasYear);
        }
    }

    private record Found(Period period, @Nullable String problem) {}

    /** Reads one source with the years of the others at hand. */
    private record Reader(Sources sources, WeekdayDates weekdays, ParseHints hints) {

        Optional<Found> read(StatedDates stated) {
            Optional<Integer> year = stated.hasYear() ? stated.anyYear() : Optional.empty();
            if (year.isEmpty()) {
                return years().flatMap(candidate -> resolve(stated, candidate).stream())
                        .filter(found -> notAfterCreation(found.period))
                        .findFirst();
            }
            return resolve(stated, stated.year() == null ? year.get() : stated.year());
        }

        /** A numbered week gives way to the days that the header tells: authors count weeks in more ways than one. */
        Found exact(Found found) {
            boolean numbered = sources.title.week() != null
                    && sources.title.days(found.period.to().getYear()).isEmpty();
            return !numbered
                    ? found
                    : sources.header.stream()
                            .filter(line -> line.namesTheFirstDay()
                                    || line.days(found.period.to().getYear())
                                            .filter(days -> !days.single())
                                            .isPresent())
                            .flatMap(line -> read(line).stream())
                            .filter(told ->
                                    Math.abs(ChronoUnit.DAYS.between(told.period.from(), found.period.from())) <= 8)
                            .findFirst()
                            .orElse(found);
        }

        private Optional<Found> resolve(StatedDates stated, int year) {
            Optional<Period> week = week(stated, year);
            Optional<StatedDates.Days> days = stated.days(year);
            if (days.isEmpty()) {
                return week.map(period -> new Found(period, null));
            }
            Period stays = days.get().period();
            if (!days.get().single()) {
                return stays.from().plusDays(LONGEST_RANGE).isBefore(stays.to())
                        ? week.map(period -> new Found(period, null))
                        : Optional.of(new Found(stays, null));
            }
            LocalDate day = stays.from();
            Period own = hints.weekRule().weekOf(day);
            if (week.isEmpty() || week.get().contains(day)) {
                return Optional.of(new Found(own, null));
            }
            if (day.isAfter(week.get().to()) && !day.isAfter(week.get().to().plusDays(3))) {
                return Optional.of(new Found(week.get(), null));
            }
            boolean far = day.isBefore(week.get().from().minusDays(7))
                    || day.isAfter(week.get().to().plusDays(10));
            String problem = "week and date of the title must agree, got week %d and %s; the date was taken"
                    .formatted(stated.week(), day);
            return Optional.of(new Found(own, far ? problem : null));
        }

        private Optional<Period> week(StatedDates stated, int year) {
            if (stated.monthWeek() != null) {
                return stated.monthWeek().days(year);
            }
            return stated.week() == null ? Optional.empty() : hints.weekRule().week(year, stated.week());
        }

        /** Years for a source that has none: the other sources, the neighbours, the year of creation and the one before. */
        private Stream<Integer> years() {
            Stream<StatedDates> others = Stream.concat(Stream.of(sources.title, sources.file), sources.header.stream());
            Stream<Integer> stated = others.flatMap(source -> source.anyYear().stream());
            Stream<Integer> hinted = Stream.ofNullable(hints.year());
            LocalDate day = sources.created;
            Stream<Integer> created = day == null ? Stream.empty() : Stream.of(day.getYear(), day.getYear() - 1);
            List<Integer> known =
                    Stream.of(stated, hinted, created).flatMap(years -> years).toList();
            return Stream.concat(fitting(known), known.stream());
        }

        /** The years on which the report's dates fall on their weekdays: one beside what is known, else the latest. */
        private Stream<Integer> fitting(List<Integer> known) {
            if (weekdays.isEmpty()) {
                return Stream.empty();
            }
            if (known.isEmpty()) {
                return hints.today() == null ? Stream.empty() : weekdays.latestYear(hints.today()).stream();
            }
            return known.stream()
                    .flatMap(year -> weekdays.tellAYear() ? Stream.of(year, year - 1, year + 1) : Stream.of(year))
                    .filter(weekdays::fit);
        }

        /** What to say of a report whose year follows from weekdays alone. */
        @Nullable
        String borrowed(Found found) {
            boolean alone = !weekdays.isEmpty() && hints.year() == null && sources.created == null;
            return alone
                    ? "report should tell its year, got none; by the weekdays of its dates it is "
                            + found.period.to().getYear()
                    : null;
        }

        /** No source tells days: the week of the dates that stand beside their weekdays. */
        Optional<Dating> fromWeekdays() {
            return years().filter(weekdays::fit)
                    .flatMap(year -> weekdays.weeks(year, hints.weekRule()).stream())
                    .filter(this::notAfterCreation)
                    .findFirst()
                    .map(week -> new Dating(
                            week,
                            week.to(),
                            "report should tell its week in the title, got only days with their weekdays; by them it is %s to %s"
                                    .formatted(week.from(), week.to())));
        }

        /** A report cannot be about days after it was created, save the rest of its week. */
        private boolean notAfterCreation(Period period) {
            return sources.created == null || !period.from().isAfter(sources.created.plusDays(7));
        }

        Dating fromCreated() {
            if (sources.created == null) {
                return new Dating(null, null, "report must tell its week, got no date in title, header or file name");
            }
            Period week = hints.weekRule().weekOf(sources.created);
            return new Dating(
                    week,
                    sources.created,
                    "report should tell its week in the title, got only the day it was created, " + sources.created);
        }

        /** The day written beside the period, in it or right after it: in title and file name, then in the header. */
        LocalDate dated(Found found) {
            int year = found.period.to().getYear();
            Stream<StatedDates> header = sources.header.stream().filter(StatedDates::hasYear);
            return Stream.concat(Stream.of(sources.title, sources.file), header)
                    .filter(source -> !source.namesTheFirstDay())
                    .flatMap(source -> source.singleDays(year).stream())
                    .filter(day -> day.isAfter(found.period.from())
                            && !day.isAfter(found.period.to().plusDays(4)))
                    .findFirst()
                    .orElse(found.period.to());
        }
    }
}
