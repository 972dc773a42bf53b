package dev.lookback.question;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Modifier.Stretch;
import dev.lookback.question.Question.Language;
import dev.lookback.report.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that a text names.
 *
 * <ol>
 *   <li>{@link AtomScanner} finds months, weeks, holidays and the like;
 *   <li>{@link AtomJoiner} and {@link AtomParts} join what says one thing: 2023年|8月|中旬;
 *   <li>what lacks a year gets one, from its neighbours or as the most recent;
 *   <li>two of them with "to" between become one stretch, {@link Modifier}s open or widen the others.
 * </ol>
 */
final class WindowReader {
    private static final Pattern TO = Pattern.compile(
            "\\s?(?:-+|~+|一?直?到|至)\\s?(?:次年|翌年|第二年|同年|当年)?| (?:-+|to|till|until|through|thru) (?:the )?(?:end of )?");
    private static final Pattern AND =
            Pattern.compile("\\s?(?:和|与|跟|、|及|,|/|vs\\.?|versus|and|or|比|对比|over|than)\\s?(?:in |the )?");
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween (?:the )?$");
    private static final Pattern BETWEEN_ZH = Pattern.compile("(?:之间|间|这段时间)");
    private static final Pattern RANGE_FRONT = Pattern.compile("(?:自|从|由|在|\\bfrom (?:the )?|\\bbetween (?:the )?)$");
    private static final Pattern RANGE_BACK = Pattern.compile("(?:之间|期间|这段时间|这段日子|为止|这几个月|这期间)");

    private final FoldedText folded;
    private final String text;
    private final Language language;
    private final TimeContext context;
    private final List<WindowMention> mentions = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Integer year;
    private boolean lacksYear;
    private final List<String> impossible = new ArrayList<>();

    private WindowReader(FoldedText folded, String text, Language language, TimeContext context) {
        this.folded = folded;
        this.text = text;
        this.language = language;
        this.context = context;
    }

    /** The days a text names, in its order. */
    static Windows read(FoldedText folded, Language language, TimeContext context) {
        return read(folded, folded.text(), language, context);
    }

    /**
     * The days a text names, in its order.
     *
     * @param masked the folded text with words that must not be read blanked out, of the same length
     */
    static Windows read(FoldedText folded, String masked, Language language, TimeContext context) {
        WindowReader reader = new WindowReader(folded, masked, language, context);
        reader.readAll();
        return new Windows(reader.mentions, reader.spans, reader.impossible);
    }

    /**
     * The days that a text names.
     *
     * @param mentions in the order of the text
     * @param spans where words about time stand in the folded text, those that name no date included
     * @param impossible words that look like a date and name none
     */
    record Windows(List<WindowMention> mentions, List<Span> spans, List<String> impossible) {
        Windows {
            mentions = List.copyOf(mentions);
            spans = List.copyOf(spans);
            impossible = List.copyOf(impossible);
        }
    }

    private void readAll() {
        AtomParts parts = new AtomParts(text, context);
        List<Atom> joined = new AtomJoiner(text, context).join(AtomScanner.scan(text, context));
        List<Atom> atoms =
                AtomScanner.withoutOverlaps(joined.stream().map(parts::narrow).toList());
        year = yearOf(atoms);
        int at = 0;
        while (at < atoms.size()) {
            Atom atom = atoms.get(at);
            Atom next = at + 1 < atoms.size() ? atoms.get(at + 1) : null;
            if (next != null && isRange(atom, next)) {
                addRange(atom, next);
                at += 2;
            } else {
                addOne(atom, next);
                at++;
            }
        }
    }

    /** The only year that is named, if dates without one stand apart from it: "outages in May (2024)". */
    private static @Nullable Integer yearOf(List<Atom> atoms) {
        List<Period> years = atoms.stream()
                .filter(atom -> atom.unit() == Unit.YEAR)
                .flatMap(atom -> atom.reading() instanceof Reading.Fixed it ? Stream.of(it.period()) : Stream.of())
                .toList();
        return years.size() == 1 ? years.getFirst().from().getYear() : null;
    }

    private boolean isRange(Atom first, Atom second) {
        String gap = text.substring(first.end(), second.start());
        boolean between = Span.before(BETWEEN, text, first.start()).find()
                || BETWEEN_ZH.matcher(text).region(second.end(), text.length()).lookingAt();
        return TO.matcher(gap).matches() || (between && AND.matcher(gap).matches());
    }

    private void addRange(Atom first, Atom second) {
        Reading last = first.reading() instanceof Reading.Fixed from
                ? notBefore(second.reading(), from.period())
                : recent(second.reading());
        Reading begin = last instanceof Reading.Fixed to ? notAfter(first.reading(), to.period()) : first.reading();
        int start = startOf(RANGE_FRONT, first.start());
        int end = endOf(RANGE_BACK, second.end());
        if (begin instanceof Reading.Fixed from
                && last instanceof Reading.Fixed to
                && !to.period().to().isBefore(from.period().from())) {
            add(new Period(from.period().from(), to.period().to()), start, end);
        } else {
            addImpossible(first.start(), second.end());
        }
    }

    private static Reading notBefore(Reading reading, Period earlier) {
        int year = earlier.from().getYear();
        Reading same = reading.inYear(year);
        boolean passed = same instanceof Reading.Fixed it && it.period().to().isBefore(earlier.from());
        return passed ? reading.inYear(year + 1) : same;
    }

    private static Reading notAfter(Reading reading, Period later) {
        int year = later.to().getYear();
        Reading same = reading.inYear(year);
        boolean passed = same instanceof Reading.Fixed it && it.period().from().isAfter(later.to());
        return passed ? reading.inYear(year - 1) : same;
    }

    private void addOne(Atom atom, @Nullable Atom next) {
        if (!(dated(atom, next) instanceof Reading.Fixed fixed)) {
            addImpossible(atom.start(), atom.end());
            return;
        }
        Stretch stretch = new Stretch(fixed.period(), atom.unit());
        for (Modifier modifier : Modifier.ALL) {
            Optional<int[]> words = modifier.around(text, atom.start(), atom.end());
            Optional<Period> changed =
                    words.flatMap(ignored -> modifier.change().apply(stretch, context));
            if (words.isPresent() && changed.isPresent()) {
                add(changed.get(), words.get()[0], words.get()[1]);
                return;
            }
        }
        add(fixed.period(), atom.start(), atom.end());
    }

    /** With a year: that of the date it is listed with, or of the one before it, or the most recent. */
    private Reading dated(Atom atom, @Nullable Atom next) {
        if (next != null
                && next.reading() instanceof Reading.Fixed later
                && AND.matcher(text.substring(atom.end(), next.start())).matches()) {
            Reading beside = atom.reading().inYear(later.period().from().getYear());
            if (beside instanceof Reading.Fixed) {
                return beside;
            }
        }
        return recent(atom.reading());
    }

    /** In the year that is spoken of, unless that lies ahead; else the most recent. */
    private Reading recent(Reading reading) {
        Integer before = mentions.isEmpty()
                ? context.year()
                : Integer.valueOf(mentions.getLast().period().from().getYear());
        Integer spokenOf = year == null ? before : year;
        boolean isSpokenOf = spokenOf != null
                && reading.inYear(spokenOf) instanceof Reading.Fixed it
                && !it.period().from().isAfter(context.reference());
        lacksYear = reading instanceof Reading.Yearly && !isSpokenOf;
        return isSpokenOf ? reading.inYear(Objects.requireNonNull(spokenOf)) : reading.latestUpTo(context.latest());
    }

    private void add(Period days, int start, int end) {
        String label = WindowLabel.of(days, language, context);
        mentions.add(new WindowMention(days, label, folded.start(start), folded.end(end - 1), lacksYear));
        lacksYear = false;
        spans.add(new Span(start, end));
    }

    private void addImpossible(int start, int end) {
        impossible.add(folded.text().substring(start, end).strip());
        spans.add(new Span(start, end));
    }

    private int startOf(Pattern front, int start) {
        Matcher matcher = Span.before(front, text, start);
        return matcher.find() ? matcher.start() : start;
    }

    private int endOf(Pattern back, int end) {
        Matcher matcher = back.matcher(text).region(end, text.length());
        return matcher.lookingAt() ? matcher.end() : end;
    }
}
