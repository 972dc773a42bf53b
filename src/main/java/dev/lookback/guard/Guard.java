package dev.lookback.guard;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.report.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks one sentence of a model against what it cites. Immutable, may be shared between threads.
 *
 * <ol>
 *   <li>{@link Markers}: which sources it cites; those that do not exist do not count.
 *   <li>{@link VoiceCheck}: is it part of an answer, in the right language?
 *   <li>{@link FactCheck}: days, times, figures and known names stand together in one source.
 *   <li>{@link CountCheck}: numbers of incidents are the computed ones.
 *   <li>{@link NameCheck}: so do other names and codes.
 *   <li>{@link ContraryCheck}, {@link PartyCheck}: it does not turn round what the source says, nor lay it at another's door.
 *   <li>{@link SaidCheck}, {@link ChangeCheck}, {@link DoubtCheck}: it does not say all for some, tell a change backwards, or know
 *       what the source only suspects.
 *   <li>{@link Support}: enough of its other words have a counterpart.
 * </ol>
 *
 * A sentence that cites nothing, or the wrong source, while exactly what it says stands in another one, is given that one.
 */
public final class Guard {
    private static final double ENOUGH = 0.34;
    private static final double ENOUGH_ACROSS = 0.4;
    private static final double ENOUGH_TO_CITE = 0.6;
    private static final int LONGEST = 600;
    private static final double OF_NO_USE = 0.2;
    private static final int WORDS_OF_A_CLAIM = 3;
    private static final double MOST_WORDS = 0.5;

    private static final Period ANY_WEEK = new Period(LocalDate.of(2000, 1, 3), LocalDate.of(2000, 1, 9));

    private final TextReading.Reader reader;
    private final Instructions instructions = new Instructions();
    private final VoiceCheck voice = new VoiceCheck();
    private final FactCheck facts;
    private final CountCheck counts;
    private final NameCheck names;
    private final ContraryCheck contrary;
    private final PlaceCheck places;
    private final PartyCheck parties;
    private final SaidCheck said = new SaidCheck();
    private final ChangeCheck changes = new ChangeCheck();
    private final DoubtCheck doubts;
    private final WhoCheck who;
    private final PlanCheck plans;
    private final Support support;
    private final RewordingCheck rewordings;

    /**
     * @param glossary names of known things
     * @param lexicon carries words across languages
     */
    public Guard(Glossary glossary, Lexicon lexicon) {
        reader = new TextReading.Reader(glossary);
        facts = new FactCheck(reader);
        counts = new CountCheck(reader);
        names = new NameCheck(reader, lexicon);
        support = new Support(glossary, lexicon);
        parties = new PartyCheck(reader, support);
        contrary = new ContraryCheck(support);
        doubts = new DoubtCheck(parties, support);
        who = new WhoCheck(reader, support, lexicon);
        plans = new PlanCheck(reader);
        places = new PlaceCheck(reader, support);
        rewordings = new RewordingCheck(reader, lexicon, support);
    }

    /** Checks questions that a model put in other words. */
    public RewordingCheck rewordings() {
        return rewordings;
    }

    /**
     * Reads what an answer may rest on.
     *
     * @param sources at least one
     * @param task what the model was told to do, which it must not repeat
     * @param chinese whether the answer is to be in Chinese, not English
     * @param count the number of incidents that was computed; null if the question asks for none
     */
    public Evidence evidence(List<Source> sources, String task, boolean chinese, @Nullable Integer count) {
        List<SourceFacts> read = sources.stream()
                .map(source -> new SourceFacts(source, reader, instructions))
                .toList();
        return new Evidence(read, task, chinese, count);
    }

    /** Checks a sentence, its citations included. */
    public Verdict check(String sentence, Evidence evidence) {
        Markers markers = Markers.of(sentence);
        String text = markers.text();
        List<Fault> faults = voice.check(text, evidence);
        if (!faults.isEmpty()) {
            return new Verdict(text, List.of(), faults, false);
        }
        if (markers.numbers().isEmpty() && saysNothing(text, evidence)) {
            return new Verdict(text, List.of(), List.of(), true);
        }
        List<SourceFacts> cited = known(markers.numbers(), evidence);
        faults = cited.isEmpty() ? uncited(markers.numbers()) : faults(text, cited, evidence);
        if (faults.isEmpty()) {
            return new Verdict(text, useful(text, cited, evidence.chinese()), List.of(), false);
        }
        Optional<SourceFacts> right = rightSource(text, evidence);
        return right.isPresent()
                ? new Verdict(text, List.of(right.get().source().number()), List.of(), false)
                : new Verdict(text, numbers(cited), faults, false);
    }

    private static List<SourceFacts> known(SortedSet<Integer> numbers, Evidence evidence) {
        return numbers.stream().map(evidence::find).flatMap(Optional::stream).toList();
    }

    private static List<Fault> uncited(SortedSet<Integer> numbers) {
        return List.of(
                numbers.isEmpty()
                        ? new Fault(Fault.Kind.UNCITED, "")
                        : new Fault(Fault.Kind.UNKNOWN_CITATION, numbers.toString()));
    }

    private List<Fault> faults(String text, List<SourceFacts> cited, Evidence evidence) {
        List<Fault> faults = new ArrayList<>(facts.check(text, cited, evidence.count()));
        faults.addAll(counts.check(text, evidence));
        faults.addAll(names.check(text, cited, evidence.chinese()));
        faults.addAll(contrary.check(text, cited));
        faults.addAll(parties.check(text, cited));
        faults.addAll(places.check(text, cited));
        faults.addAll(said.check(text, cited));
        faults.addAll(changes.check(text, cited));
        faults.addAll(doubts.check(text, cited));
        faults.addAll(who.check(text, cited));
        faults.addAll(plans.check(text, cited));
        faults.addAll(unsupported(text, cited, evidence.chinese()));
        return faults;
    }

    /**
     * In one language most words of a sentence have a counterpart, and each part of it has one. Across languages only words
     * that the lexicon knows count, and figures and names carry more than words.
     */
    private List<Fault> unsupported(String text, List<SourceFacts> cited, boolean chinese) {
        if (text.length() > LONGEST) {
            return List.of(new Fault(Fault.Kind.UNSUPPORTED, ""));
        }
        boolean across = Support.isAcross(chinese, cited);
        Support.Share share = support.share(support.words(text), cited, across);
        if (across) {
            TextReading reading = reader.read(text, cited.getFirst().reference());
            boolean hard = !reading.times().isEmpty() || !reading.figures().isEmpty();
            boolean lacking = hard
                    ? share.counted() >= WORDS_OF_A_CLAIM && share.found() == 0
                    : share.counted() >= 2 && share.value() < ENOUGH_ACROSS;
            return lacking || isBaselessCause(text, cited) ? List.of(new Fault(Fault.Kind.UNSUPPORTED, "")) : List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (share.value() < ENOUGH) {
            faults.add(new Fault(Fault.Kind.UNSUPPORTED, ""));
        }
        for (String clause : TextReading.clauses(text)) {
            Support.Share part = support.share(support.words(clause), cited, false);
            if ((part.counted() >= 2 && part.found() == 0) || (part.counted() >= 4 && part.value() < ENOUGH)) {
                faults.add(new Fault(Fault.Kind.UNSUPPORTED, clause));
            }
        }
        return faults;
    }

    /** A cause of which no word can be found across languages. */
    private boolean isBaselessCause(String text, List<SourceFacts> cited) {
        return parties.causes(text).stream()
                .map(cause -> support.share(support.words(cause), cited, true))
                .anyMatch(share -> share.found() == 0 && (share.counted() == 0 || share.counted() >= WORDS_OF_A_CLAIM));
    }

    /** Sources to which the sentence owes something; another one that is cited beside them is left out. */
    private List<Integer> useful(String text, List<SourceFacts> cited, boolean chinese) {
        SortedSet<Integer> numbers = new TreeSet<>();
        List<Support.Word> words = support.words(text);
        for (SourceFacts source : cited) {
            boolean across = Support.isAcross(chinese, List.of(source));
            if (cited.size() == 1
                    || support.share(words, List.of(source), across).value() >= OF_NO_USE) {
                numbers.add(source.source().number());
            }
        }
        return numbers.isEmpty() ? numbers(cited) : List.copyOf(numbers);
    }

    private static List<Integer> numbers(List<SourceFacts> cited) {
        return cited.stream().map(source -> source.source().number()).toList();
    }

    private Optional<SourceFacts> rightSource(String text, Evidence evidence) {
        boolean anchored = evidence.all().stream()
                .findFirst()
                .map(source -> reader.read(text, source.reference()))
                .filter(reading -> reading.hasAnchor() || !reading.figures().isEmpty())
                .isPresent();
        if (!anchored) {
            return Optional.empty();
        }
        List<Support.Word> words = support.words(text);
        ToDoubleFunction<SourceFacts> share = source -> {
            boolean across = Support.isAcross(evidence.chinese(), List.of(source));
            Support.Share found = support.share(words, List.of(source), across);
            return found.counted() == 0 ? 0 : found.value();
        };
        return evidence.all().stream()
                .filter(source -> share.applyAsDouble(source) >= ENOUGH_TO_CITE)
                .filter(source -> faults(text, List.of(source), evidence).isEmpty())
                .max(Comparator.comparingDouble(share));
    }

    /** Tells whether a text states a number of incidents. */
    public boolean states(String text, int count) {
        return reader.read(text, ANY_WEEK).figures().stream()
                .anyMatch(figure ->
                        figure.unit().fits(Unit.INCIDENT) && figure.value().compareTo(BigDecimal.valueOf(count)) == 0);
    }

    /** Tells whether most words of a sentence have a counterpart in a text. */
    public boolean tells(String text, String sentence) {
        SourceFacts told = new SourceFacts(Source.computed(1, text), reader, instructions);
        return support.share(support.words(sentence), List.of(told), false).value() >= MOST_WORDS;
    }

    /** A heading, or words that only lead to what follows. */
    private boolean saysNothing(String text, Evidence evidence) {
        String bare = text.replaceAll("[*_#>\\-\\s]", "");
        boolean lead = text.startsWith("#") || bare.endsWith(":") || bare.endsWith("：") || bare.length() < 4;
        if (!lead || evidence.all().isEmpty()) {
            return bare.isEmpty();
        }
        return true;
    }
}
