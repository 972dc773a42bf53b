package dev.lookback.answer;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which incidents a question is about.
 *
 * <p>A question about many (how many, which, how long together), or one that only names things and days ("what caused
 * Everbright outages"), is about every incident that meets its {@link IncidentConditions}: exact. One that describes an
 * incident in other words is about what retrieval ranks first. Safe for use by several threads.
 */
final class IncidentSearch {
    /** Ways to ask for incidents without a word for one. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:出|惹|闹)(?:过|了|的)?[^,。?]{0,4}事(?![项务])|(?:惹|闯|捅)(?:过|了|的)?[^,。?]{0,4}(?:祸|娄子|篓子)|(?:几|多少|哪一?|那一?)[起桩宗]|怪(?:我们|咱们?|自己|银行|对方|运营商)|(?:我们|银行|对方|谁)的锅|(?:几|多少)起|事(?:儿|情)?(?:最|更|比较)?[多少](?=$|[?。 的呢些])|恢复(?:时长|时间|用时)|(?:多久|多长时间)(?:才|能)?恢复|\\bmttr\\b|省心|闹心|靠谱|掉链子|事(?:情|儿)?(?:逐条|逐一|一条条|挨个|都列|全列|列|摆|捋)|\\btime to (?:recover|restore|resolve)\\b");

    /** Han characters without numerals and the like. */
    private static final Pattern HAN = Pattern.compile("(?:(?![一二两三四五六七八九十几多每各第])\\p{IsHan})+");

    /** Reading the words of more incidents for a name takes longer than an answer may. */
    private static final int MOST_SCANNED = 10_000;

    private static final double CLOSE_TO_BEST = 0.72;
    private static final double CLOSE_TO_TOP = 0.85;
    private static final int MOST_DESCRIBED = 3;

    /** All of a kind are meant, not the one that is described. */
    private static final Pattern EVERY = Pattern.compile(
            "都[是有因]|分别|各自|所有|全部|历次|每次|历来|\\b(?:all|every|each|outages|incidents|failures|problems|issues|disruptions)\\b");

    private final Incidents incidents;
    private final IncidentText texts = new IncidentText();
    private final AskingWords failing = AskingWords.forIncidents();
    private final AskingWords counting = AskingWords.forCounting();

    IncidentSearch(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * The incidents a question is about, newest first.
     *
     * @param exact whether they are all that match, rather than the likeliest
     * @param asked whether words for something that broke stand in the question
     * @param conditions what they must have
     * @param said all words of the question that could tell one from another
     */
    record Result(
            List<FoundIncident> incidents,
            boolean exact,
            boolean asked,
            IncidentConditions conditions,
            List<ContentTerm> said) {
        /** Tells whether some of the words count and others tell nothing. */
        boolean isPartly() {
            return !conditions.words().isEmpty() && conditions.words().size() < said.size();
        }
    }

    /** The incidents on the days that the question names. */
    Result find(Question question, Retrieval retrieval) {
        return find(question, question.window(), retrieval);
    }

    /** The incidents on other days than the question names. */
    Result find(Question question, @Nullable Period window, Retrieval retrieval) {
        List<Event> known = incidents.known(question.asOf());
        IncidentTraits traits = new IncidentTraits(question);
        List<ContentTerm> terms = new ArrayList<>(distinctive(retrieval.terms()));
        terms.removeIf(term -> traits.hold(term.text()));
        if (isAboutMany(question) && known.size() <= MOST_SCANNED) {
            terms.addAll(unknownNames(question, retrieval.terms(), known));
        }
        IncidentConditions all = new IncidentConditions(question, terms);
        boolean asked = asksForIncidents(retrieval.terms(), question)
                || (question.kind() == Kind.DURATION && isOverMany(question))
                || (question.kind() == Kind.COUNT
                        && all.isEmpty()
                        && Quantities.asked(question) == null
                        && onlyCounts(question));
        List<Event> named = known.stream()
                .filter(event -> Incidents.isIn(window, event) && all.namesHold(event, texts))
                .toList();
        IncidentConditions conditions = all.withWords(asked ? telling(all, known) : all.words());
        List<Event> exact = holding(conditions, named);
        if (isAboutMany(question)
                && exact.isEmpty()
                && !named.isEmpty()
                && conditions.words().size() > 1) {
            ContentTerm rarest = conditions.words().stream().min(rarity(known)).orElseThrow();
            conditions = conditions.withWords(List.of(rarest));
            exact = holding(conditions, named);
        }
        if (!asked && conditions.isEmpty()) {
            return new Result(List.of(), false, false, conditions, all.words());
        }
        boolean counts = asked || question.kind() == Kind.COUNT || conditions.isNarrowWithoutWords();
        boolean every = asked && !exact.isEmpty() && asksForEvery(question);
        if (conditions.words().isEmpty() || (counts && isAboutMany(question)) || every) {
            return new Result(sorted(incidents.load(exact)), true, asked, conditions, all.words());
        }
        List<Event> likely = described(named, retrieval, asked);
        return new Result(
                incidents.load(sayingMost(likely, all.words(), retrieval)), false, asked, conditions, all.words());
    }

    /**
     * Names that neither glossary nor dictionary has: characters that no word of the question covers, as far as an incident
     * has them too.
     */
    private List<ContentTerm> unknownNames(Question question, List<ContentTerm> terms, List<Event> known) {
        List<ContentTerm> names = new ArrayList<>();
        for (String typed : question.wording().contentWords()) {
            String word = FoldedText.fold(typed);
            boolean isCovered = counting.contains(word)
                    || failing.contains(word)
                    || !HAN.matcher(word).matches()
                    || terms.stream()
                            .filter(term -> term.text().length() > 1)
                            .anyMatch(term ->
                                    word.contains(term.text()) || term.text().contains(word));
            if (!isCovered) {
                longestKnown(word, known)
                        .ifPresent(name -> names.add(new ContentTerm(name, List.of(name), ContentTerm.Kind.NAME)));
            }
        }
        return names;
    }

    private Optional<String> longestKnown(String word, List<Event> known) {
        for (int length = word.length(); length > 1; length--) {
            for (int start = 0; start + length <= word.length(); start++) {
                String part = word.substring(start, start + length);
                if (known.stream().anyMatch(event -> texts.of(event).contains(part))) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    private List<ContentTerm> distinctive(List<ContentTerm> terms) {
        return terms.stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND)
                .filter(term -> !failing.contains(term.text()) && !counting.contains(term.text()))
                .toList();
    }

    /** Tells whether no word is left that could name what is counted. */
    private boolean onlyCounts(Question question) {
        return question.wording().contentWords().stream().map(FoldedText::fold).allMatch(counting::contains);
    }

    /** Words for something that broke, in the question or in what it takes over. */
    boolean asksForIncidents(List<ContentTerm> terms, Question question) {
        return ASKED.matcher(FoldedText.fold(question.text())).find()
                || !question.focus().sides().isEmpty()
                || terms.stream().anyMatch(term -> failing.contains(term.text()))
                || question.wording().contentWords().stream().anyMatch(word -> failing.contains(FoldedText.fold(word)));
    }

    /** The words of incidents as they are compared. */
    IncidentText texts() {
        return texts;
    }

    /** Two names or two stretches of time. */
    static boolean isOfTwo(Question question) {
        return question.comparedWith() != null || question.entities().size() > 1 || isOfSides(question);
    }

    /** Whose fault was more often. */
    static boolean isOfSides(Question question) {
        return question.comparedWith() == null
                && question.entities().size() < 2
                && question.focus().sides().contains(Focus.Side.OWN)
                && question.focus().sides().size() > 1;
    }

    private static boolean isOverMany(Question question) {
        return question.focus().aggregate() != null || question.focus().superlative() != null;
    }

    private List<Event> holding(IncidentConditions conditions, List<Event> events) {
        return events.stream()
                .filter(event -> conditions.wordsHold(texts.of(event)))
                .toList();
    }

    /**
     * Words that tell incidents apart. A word that no incident ever had tells nothing, as long as a name or days are left
     * to choose by; without them it is what the question is about.
     */
    private List<ContentTerm> telling(IncidentConditions conditions, List<Event> known) {
        if (conditions.isNarrowWithoutWords() && conditions.listsVariants()) {
            return List.of();
        }
        return conditions.isNarrowWithoutWords()
                ? conditions.words().stream()
                        .filter(word -> known.stream().anyMatch(event -> word.isIn(texts.of(event))))
                        .toList()
                : conditions.words();
    }

    /** Rarer words first. */
    private Comparator<ContentTerm> rarity(List<Event> known) {
        return Comparator.comparingLong(word ->
                known.stream().filter(event -> word.isIn(texts.of(event))).count());
    }

    /** Tells whether the incident names the entity. */
    boolean names(Entity entity, FoundIncident found) {
        return texts.isAbout(IncidentConditions.name(entity), found.event());
    }

    /** Tells whether a question for a cause and the like means every incident of its words. */
    private static boolean asksForEvery(Question question) {
        return switch (question.kind()) {
            case CAUSE, HANDLING, OTHER ->
                EVERY.matcher(FoldedText.fold(question.text())).find();
            case DURATION, COUNT, LIST, COMPARE, TREND, PROGRESS, PLAN, SIMILAR, SUMMARY -> false;
        };
    }

    static boolean isAboutMany(Question question) {
        if (Grouping.of(question).isPresent()) {
            return true;
        }
        return switch (question.kind()) {
            case COUNT, LIST, TREND -> true;
            case COMPARE -> isOfTwo(question) || isOverMany(question);
            case DURATION, CAUSE, HANDLING, OTHER -> isOverMany(question);
            case PROGRESS, PLAN, SIMILAR, SUMMARY -> false;
        };
    }

    /**
     * What retrieval ranks first.
     *
     * @param asked whether the question says that something broke; if not, an incident must be nearly the best of all
     */
    private List<Event> described(List<Event> named, Retrieval retrieval, boolean asked) {
        Map<String, Event> byChunk = new HashMap<>();
        named.forEach(event -> event.tellings().forEach(telling -> byChunk.putIfAbsent(telling.chunk(), event)));
        List<RankedPassage> ranked = retrieval.passages().stream()
                .filter(found -> byChunk.containsKey(found.passage().id()))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        double best = ranked.getFirst().score();
        if (!asked && best < CLOSE_TO_TOP * retrieval.passages().getFirst().score()) {
            return List.of();
        }
        return ranked.stream()
                .filter(found -> found.score() >= CLOSE_TO_BEST * best)
                .map(found -> Objects.requireNonNull(byChunk.get(found.passage().id())))
                .distinct()
                .limit(MOST_DESCRIBED)
                .toList();
    }

    /**
     * The likeliest, and those that hold as many of the question's words as any; where none holds one, only what is ranked
     * first of all.
     */
    private List<Event> sayingMost(List<Event> likely, List<ContentTerm> words, Retrieval retrieval) {
        ToLongFunction<Event> held = event ->
                words.stream().filter(word -> word.isIn(texts.of(event))).count();
        long most = likely.stream().mapToLong(held).max().orElse(0);
        if (most == 0 && !words.isEmpty() && !likely.isEmpty()) {
            String first = retrieval.passages().getFirst().passage().id();
            return likely.stream()
                    .filter(event -> event.tellings().stream()
                            .anyMatch(telling -> telling.chunk().equals(first)))
                    .toList();
        }
        return likely.stream()
                .filter(event -> event.equals(likely.getFirst()) || held.applyAsLong(event) == most)
                .toList();
    }

    private static List<FoundIncident> sorted(List<FoundIncident> found) {
        return found.stream().sorted(FoundIncident.NEWEST_FIRST).toList();
    }
}
