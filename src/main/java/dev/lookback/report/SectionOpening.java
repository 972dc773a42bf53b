package dev.lookback.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A unit that opens a section: its line becomes part of the heading path.
 *
 * @param title the heading
 * @param style sections of the same style end one another
 * @param keepsLine whether the line says more than the heading and stays a block as well
 */
record SectionOpening(String title, String style, boolean keepsLine, boolean leadIn) {
    /** A name in brackets with text behind it; short tags such as {@code 【P0】} are no names. */
    private static final Pattern NAMED = Pattern.compile("^(?:\\*\\*)?【([^】]{2,30})】(?:\\*\\*)?[:：]?\\s*(\\S.*)$");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{0,3}\\d*|[\\d%.]+");
    private static final Pattern SENTENCE = Pattern.compile("[。；;！!？?]|[，,.]$");
    private static final Pattern STATEMENT = Pattern.compile("[\\d。；;，,！!？?%]");
    private static final int LONGEST_BOLD = 40;
    private static final int LONGEST_NAME = 24;

    /** The opening that a unit is, if it opens anything. */
    static Optional<SectionOpening> of(List<Unit> units, int at) {
        Unit unit = units.get(at);
        if (!unit.isText() || unit.lines().isEmpty()) {
            return Optional.empty();
        }
        SectionShape shape = SectionShape.of(unit);
        if (shape == SectionShape.NONE) {
            Optional<SectionOpening> named = named(unit);
            return named.or(() -> above(units, at)).or(() -> numbered(units, at));
        }
        boolean below = !unit.children().isEmpty() || unit.lines().size() > 1;
        boolean opens = below || (at + 1 < units.size() && opensNext(unit, shape, units.get(at + 1)));
        if (!opens || (shape == SectionShape.BOLD && unit.head().length() > LONGEST_BOLD)) {
            return Optional.empty();
        }
        String style = unit.kind() == Unit.Kind.ITEM ? "item " + unit.style() : style(unit, shape);
        return Optional.of(new SectionOpening(
                HeadingText.clean(unit.lines().getFirst().text()), style, false, shape == SectionShape.LEAD_IN));
    }

    private static Optional<SectionOpening> named(Unit unit) {
        Matcher matcher = NAMED.matcher(unit.head());
        boolean list = unit.children().stream().anyMatch(child -> !child.isPlain());
        if (!list || !matcher.matches() || TAG.matcher(matcher.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new SectionOpening(matcher.group(1).strip(), "item " + unit.style(), true, false));
    }

    /** A short line of prose with a list right below it, without a blank line between. */
    private static Optional<SectionOpening> above(List<Unit> units, int at) {
        Unit unit = units.get(at);
        boolean line = unit.isPlain()
                && unit.label().isEmpty()
                && unit.lines().size() == 1
                && unit.head().length() <= LONGEST_BOLD;
        if (!line || at + 1 >= units.size() || SENTENCE.matcher(unit.head()).find()) {
            return Optional.empty();
        }
        Unit next = units.get(at + 1);
        return next.kind() == Unit.Kind.ITEM && next.first() == unit.last() + 1
                ? Optional.of(new SectionOpening(HeadingText.clean(unit.head()), "above a list", false, true))
                : Optional.empty();
    }

    /** {@code 2) Planned things} behind what {@code 1) Disturbances} was about: a number of a list that is none. */
    private static Optional<SectionOpening> numbered(List<Unit> units, int at) {
        boolean opens = isNumberedName(units, at);
        boolean again = IntStream.range(0, units.size())
                .anyMatch(other -> other != at
                        && units.get(other).style().equals(units.get(at).style())
                        && isNumberedName(units, other));
        return opens && again
                ? Optional.of(new SectionOpening(
                        HeadingText.clean(units.get(at).head()),
                        "item " + units.get(at).style(),
                        false,
                        false))
                : Optional.empty();
    }

    private static boolean isNumberedName(List<Unit> units, int at) {
        Unit unit = units.get(at);
        return unit.style().startsWith("1")
                && isName(unit)
                && unit.children().isEmpty()
                && unit.label().isEmpty()
                && at + 1 < units.size()
                && !units.get(at + 1).isPlain()
                && units.get(at + 1).kind() != Unit.Kind.HEADING
                && !units.get(at + 1).style().equals(unit.style());
    }

    /** Whether an item only names what stands below it. */
    static boolean isName(Unit unit) {
        return unit.lines().size() == 1
                && unit.head().length() <= LONGEST_NAME
                && !STATEMENT.matcher(unit.head()).find();
    }

    private static String style(Unit unit, SectionShape shape) {
        return switch (shape) {
            case NUMBERED -> unit.style();
            case KNOWN -> unit.style().equals(LineMark.NONE) ? "known" : unit.style();
            case BRACKET, BOLD, CAPITALS, LEAD_IN, NONE ->
                unit.style().equals(LineMark.NONE) || unit.style().equals(LineMark.BRACKET)
                        ? shape.name()
                        : unit.style();
        };
    }

    private static boolean opensNext(Unit unit, SectionShape shape, Unit next) {
        if (next.kind() == Unit.Kind.HEADING) {
            return false;
        }
        boolean sameList = next.style().equals(unit.style()) && !unit.style().equals(LineMark.NONE);
        if (unit.kind() == Unit.Kind.ITEM) {
            return !sameList && !next.isPlain();
        }
        return switch (shape) {
            case BRACKET, BOLD, CAPITALS, KNOWN -> !sameList || unit.style().equals(LineMark.BRACKET);
            case NUMBERED -> !sameList;
            case LEAD_IN -> !sameList && !isOuter(next);
            case NONE -> false;
        };
    }

    private static boolean isOuter(Unit next) {
        return switch (SectionShape.of(next)) {
            case BRACKET, BOLD, NUMBERED, CAPITALS, KNOWN -> true;
            case LEAD_IN, NONE -> false;
        };
    }
}
