package dev.lookback.guard;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.report.Period;
import dev.lookback.report.TimeMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a source bears out. Read once, asked by every sentence. Immutable after construction. */
final class SourceFacts {
    private static final Period ANY_YEAR = new Period(LocalDate.of(2000, 1, 3), LocalDate.of(2000, 1, 9));

    private static final Pattern ISO_DAY = Pattern.compile("20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])");
    private static final Pattern VERSION = Pattern.compile("\\d{1,2}\\.0");
    private static final Pattern MONTH = Pattern.compile(
            "^(?:the )?(?:end of |early |mid-?|late )?(?:january|february|march|april|may|june|july|august|september|october|november|december)$");
    private static final Pattern UNIT = Pattern.compile("[。；;！!？?]|(?<=[^\\d.]\\.)\\s");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?");

    private final Source source;
    private final Period reference;
    private final TextReading body;
    private final String own;
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<LocalDate> reportDays = new HashSet<>();
    private final List<Period> stretches = new ArrayList<>();
    private final Map<LocalTime, Set<LocalDate>> clocks = new HashMap<>();
    private final Set<Entity> entities;
    private final Set<String> codes;
    private final String everything;
    private final List<String> parts;
    private final List<TimedPart> timedParts = new ArrayList<>();
    private final List<DatedPart> datedParts = new ArrayList<>();
    private final List<String> units = new ArrayList<>();

    SourceFacts(Source source, TextReading.Reader reader, Instructions instructions) {
        this.source = source;
        this.own = instructions.without(source.text());
        this.reference = source.period() == null ? firstDay(own) : source.period();
        body = reader.read(own + "\n" + source.above() + "\n" + String.join("\n", source.rows()), reference);
        addTimes(body.times());
        TextReading title = reader.read(source.title(), reference);
        title.times().forEach(this::addReportDay);
        if (source.period() != null) {
            reportDays.add(source.period().from());
            reportDays.add(source.period().to());
        }
        if (source.eventDay() != null) {
            days.add(source.eventDay());
        }
        entities = new HashSet<>(body.entities());
        entities.addAll(title.entities());
        codes = new HashSet<>(body.codes());
        codes.addAll(title.codes());
        parts = ContraryCheck.parts(body.folded());
        for (String line : own.lines().toList()) {
            for (String unit : UNIT.split(line, -1)) {
                units.add(FoldedText.fold(unit));
                for (String part : TextReading.clauses(unit)) {
                    addTimed(reader.read(part, reference));
                }
            }
        }
        everything = body.folded() + "\n" + title.folded();
    }

    /**
     * A part of the passage that tells what happened at some time of day.
     *
     * @param folded its words
     * @param times the times of day in it
     */
    record TimedPart(String folded, Set<LocalTime> times) {}

    /**
     * A part of the passage that names days.
     *
     * @param folded its words
     * @param days the days in it
     */
    record DatedPart(String folded, Set<LocalDate> days) {}

    private void addTimed(TextReading part) {
        Set<LocalTime> times = part.clocks();
        if (!times.isEmpty()) {
            timedParts.add(new TimedPart(part.folded(), times));
        }
        Set<LocalDate> named = new HashSet<>();
        for (TimeMention mention : part.times()) {
            if (mention.isDay() && mention.date() != null) {
                named.add(mention.date());
            }
        }
        if (!named.isEmpty()) {
            datedParts.add(new DatedPart(part.folded(), named));
        }
    }

    /** The parts of the passage that name days. */
    List<DatedPart> datedParts() {
        return datedParts;
    }

    /** The parts of the passage that have a time of day. */
    List<TimedPart> timedParts() {
        return timedParts;
    }

    /** The passage in stretches that end with a line, a full stop or a semicolon. */
    List<String> units() {
        return units;
    }

    /** The first day that a computed row names with its year. */
    private static Period firstDay(String text) {
        Matcher day = ISO_DAY.matcher(text);
        return day.find() ? new Period(LocalDate.parse(day.group()), LocalDate.parse(day.group())) : ANY_YEAR;
    }

    private void addTimes(List<TimeMention> times) {
        for (TimeMention mention : times) {
            Period stretch = mention.days();
            if (mention.isDay() && mention.date() != null) {
                days.add(mention.date());
            } else if (stretch != null) {
                stretches.add(stretch);
            }
            addClock(mention.time(), mention.date());
            TimeMention.Until until = mention.until();
            if (until != null) {
                if (until.date() != null) {
                    days.add(until.date());
                }
                addClock(until.time(), until.date() == null ? mention.date() : until.date());
            }
        }
    }

    private void addClock(@Nullable LocalTime time, @Nullable LocalDate day) {
        if (time != null) {
            Set<LocalDate> known = clocks.computeIfAbsent(time, key -> new HashSet<>());
            if (day != null) {
                known.add(day);
            }
        }
    }

    private void addReportDay(TimeMention mention) {
        Period stretch = mention.days();
        if (stretch != null) {
            reportDays.add(stretch.from());
            reportDays.add(stretch.to());
        }
    }

    Source source() {
        return source;
    }

    /** Days by which a sentence about this source is read. */
    Period reference() {
        return reference;
    }

    /** The passage itself without lines that tell a model what to do, folded with what stands above and was computed. */
    String folded() {
        return everything;
    }

    /** The passage's own words as written, without lines that tell a model what to do. */
    String own() {
        return own;
    }

    /** The same in the parts between commas and the like. */
    List<String> parts() {
        return parts;
    }

    String masked() {
        return body.masked();
    }

    List<Figure> figures() {
        return body.figures();
    }

    boolean names(Entity entity) {
        return entities.contains(entity);
    }

    Set<Entity> entities() {
        return entities;
    }

    boolean hasCode(String code) {
        return codes.contains(code) || everything.contains(code);
    }

    boolean bearsOut(Figure figure) {
        if (figure.unit() == Unit.WEEK_NUMBER) {
            return isWeek(figure.value().intValue());
        }
        return (YEAR.matcher(figure.words()).matches() && isYear(figure.value().intValue()))
                || body.figures().stream().anyMatch(figure::followsFrom)
                || isVersion(figure.words());
    }

    /** 2.0 behind a name is part of the name, and yet may be told without it. */
    private boolean isVersion(String words) {
        return VERSION.matcher(words).matches()
                && Pattern.compile("(?<![\\d.])" + Pattern.quote(words) + "(?![\\d.])")
                        .matcher(everything)
                        .find();
    }

    private boolean isYear(int year) {
        return days.stream().anyMatch(day -> day.getYear() == year)
                || reportDays.stream().anyMatch(day -> day.getYear() == year);
    }

    /** Week 1 holds 1 January, or is the first with four days, as ISO has it. */
    private boolean isWeek(int number) {
        Period period = source.period();
        return period != null
                && (period.to().get(WeekFields.of(DayOfWeek.MONDAY, 1).weekOfYear()) == number
                        || period.from().get(WeekFields.ISO.weekOfWeekBasedYear()) == number);
    }

    /**
     * Tells whether it has that day and time.
     *
     * @param words as written, to see whether the year is stated
     * @param ofReport whether the sentence speaks of the report's day rather than of an event's
     */
    boolean bearsOut(TimeMention mention, String words, boolean ofReport) {
        boolean day = mention.days() == null || hasDays(mention, words, ofReport);
        boolean end = mention.until() == null || hasEnd(mention.until(), words);
        return day && end && hasClock(mention.time(), mention.isDay() ? mention.date() : null);
    }

    private boolean hasEnd(TimeMention.Until until, String words) {
        return (until.date() == null || hasDay(until.date(), words) || hasStretchTo(until.date()))
                && hasClock(until.time(), null);
    }

    private boolean hasStretchTo(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(day));
    }

    private boolean hasDays(TimeMention mention, String words, boolean ofReport) {
        if (isWritten(words)) {
            return true;
        }
        Period asked = mention.days();
        if (asked == null || mention.isDay()) {
            LocalDate day = mention.date();
            return day == null
                    || hasDay(day, words)
                    || (ofReport
                            && (reportDays.contains(day)
                                    || (source.period() != null
                                            && source.period().contains(day))));
        }
        return days.stream().anyMatch(asked::contains)
                || stretches.stream().anyMatch(asked::overlaps)
                || (source.period() != null && source.period().overlaps(asked));
    }

    /** Whether a month's name stands in it in the same words. */
    private boolean isWritten(String words) {
        String folded = FoldedText.fold(words);
        return MONTH.matcher(folded).find()
                && Pattern.compile("(?<![a-z\\d])" + Pattern.quote(folded) + "(?![a-z\\d])")
                        .matcher(everything)
                        .find();
    }

    private boolean hasDay(LocalDate day, String words) {
        if (days.contains(day)) {
            return true;
        }
        boolean year = words.matches("(?s).*(?:19|20)\\d\\d.*");
        return !year && days.stream().anyMatch(known -> MonthDay.from(known).equals(MonthDay.from(day)));
    }

    private boolean hasClock(@Nullable LocalTime time, @Nullable LocalDate day) {
        if (time == null) {
            return true;
        }
        Set<LocalDate> known = clocks.get(time);
        return known != null
                && (day == null
                        || known.isEmpty()
                        || known.stream().anyMatch(other -> MonthDay.from(other).equals(MonthDay.from(day))));
    }
}
