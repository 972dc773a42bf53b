package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions about incidents: which they are ({@link IncidentSearch}), then what is asked of them. */
final class IncidentAnswers implements AnswerWriter {
    /** "The last few" leaves open how many: all are told, newest first. */
    private static final Pattern SEVERAL =
            Pattern.compile("几|些|(?i)\\b(?:few|several|recent|outages|incidents|failures)\\b");

    /** How many, and which. */
    private static final Pattern WHICH = Pattern.compile(
            "分别|都是|各是|哪些|哪几|什么(?!时候.{0,4}几)|啥|列|何时|怎么|(?i)\\b(?:which|what(?! about)|when|why|list|who|how (?:were|was|did))\\b");

    /** A report's own words that nothing broke. */
    private static final Pattern NONE_STATED = Pattern.compile(
            "(?<!\\d)0\\s?(?:起|次|个)?(?:生产)?(?:事故|故障|事件)|零(?:事故|故障)|(?:没有|无)(?:任何|生产|线上)*(?:事故|故障|事件)|(?i)\\b(?:no|zero|0) (?:incidents?|outages?|failures?)\\b");

    private static final Pattern ASKS_GRADE = Pattern.compile(
            "定(?:成|为|了|的|到)?(?:是)?(?:什么|几|哪)个?(?:级|等)|(?:什么|几|哪个|哪一)(?:级别|等级|级(?!联))|(?:级别|等级)是(?!否)|\\bwhat (?:grade|severity)\\b|\\bwhich (?:grade|severity)\\b|\\bhow (?:was|were) .{2,60}\\bgraded\\b");

    private static final int FEW_WORDS = 2;

    private final Incidents incidents;
    private final GradedCounts graded;
    private final IncidentSearch search;
    private final GroupKeys keys;
    private final CountingNotes notes;
    private final EvidenceCheck evidence = new EvidenceCheck();

    /**
     * @param graded what reports count themselves
     * @param glossary what is known by a name
     */
    IncidentAnswers(Incidents incidents, GradedCounts graded, Function<String, Optional<Entity>> glossary) {
        this.incidents = incidents;
        this.graded = graded;
        search = new IncidentSearch(incidents);
        notes = new CountingNotes(incidents);
        keys = new GroupKeys(search.texts(), glossary);
    }

    @Override
    public Outcome write(Asked asked, Draft draft) {
        return isForThem(asked) ? writeThem(asked, draft) : Outcome.PASSED;
    }

    /** Questions for a cause and the like; others where an incident is what was found first. */
    private static boolean isForThem(Asked asked) {
        Question question = asked.question();
        return switch (question.kind()) {
            case CAUSE, HANDLING, DURATION, LIST, COMPARE, SIMILAR -> true;
            case COUNT -> Quantities.asked(question) == null;
            case TREND, PROGRESS, PLAN, SUMMARY -> false;
            case OTHER -> asked.isFirst(ChunkKind.INCIDENT);
        };
    }

    /** Writes incidents whatever kind of question it is. */
    Outcome writeThem(Asked asked, Draft draft) {
        Outcome outcome = writeFound(asked, draft);
        if (outcome == Outcome.WRITTEN) {
            notes.sayMentioned(asked, draft);
            CountingNotes.sayHowCounted(asked.question(), asked.texts(), draft);
        }
        return outcome;
    }

    private Outcome writeFound(Asked asked, Draft draft) {
        Question question = asked.question();
        Retrieval retrieval = asked.retrieval();
        Texts texts = asked.texts();
        if (question.kind() == Kind.COMPARE && IncidentSearch.isOfTwo(question)) {
            return new IncidentComparison(search, texts, draft).write(question, retrieval)
                    ? Outcome.WRITTEN
                    : Outcome.PASSED;
        }
        IncidentSearch.Result found = search.find(question, retrieval);
        if (!found.asked() && !isCounted(question) && asked.isToldOutside(ChunkKind.INCIDENT)) {
            return Outcome.PASSED;
        }
        if (!found.exact() && !found.asked() && question.focus().superlative() == Superlative.LATEST) {
            // "Any risks lately": an incident that only has some of the words may be years old.
            return Outcome.PASSED;
        }
        IncidentTraits traits = new IncidentTraits(question);
        boolean asksTraits = !traits.isEmpty() && found.exact();
        List<FoundIncident> incidents =
                chosen(question, asksTraits ? traits.among(found.incidents()) : found.incidents());
        if (incidents.isEmpty() && asksTraits && !found.incidents().isEmpty()) {
            String scope = ScopeWords.scope(texts, question, found.conditions().label());
            new IncidentWriter(texts, draft).noneOf(scope + texts.of("names.gap") + traits.words());
            return Outcome.WRITTEN;
        }
        if (incidents.isEmpty() && found.conditions().hasGrade()) {
            // Reports that grade no incident often state how many there were of each grade.
            return graded.write(question, found.conditions().grades(), texts, draft) ? Outcome.WRITTEN : Outcome.PASSED;
        }
        if (incidents.isEmpty()) {
            return isUnheard(found, retrieval) ? Outcome.NONE_FITS : writeNone(asked, found, draft);
        }
        if (found.isPartly() && isUnheard(found, retrieval)) {
            return Outcome.NONE_FITS;
        }
        if ((!found.exact() || isUntold(question, incidents, retrieval)) && !evidence.supports(retrieval)) {
            return Outcome.PASSED;
        }
        if (ASKS_GRADE.matcher(FoldedText.fold(question.text())).find()) {
            return writeGrades(incidents, texts, draft);
        }
        IncidentWriter writer = new IncidentWriter(texts, draft);
        String scope = (ScopeWords.scope(
                                texts,
                                question,
                                found.exact() ? found.conditions().label() : "")
                        + (question.focus().sides().isEmpty() || !found.exact()
                                ? ""
                                : texts.of("names.gap") + SideWords.of(question, texts))
                        + (asksTraits ? texts.of("names.gap") + texts.of("traits.that", traits.words()) : ""))
                .strip();
        if (traits.lackDuration()) {
            writer.write(question, incidents, scope);
            writer.table(incidents);
            return Outcome.WRITTEN;
        }
        if (new IncidentRanking(texts, draft, keys).write(question, incidents, scope)) {
            writer.table(incidents);
            return Outcome.WRITTEN;
        }
        if (isCounted(question)) {
            writer.count(incidents, scope);
            if (!asksTraits
                    && (found.conditions().isEmpty() || found.conditions().hasGrade())) {
                graded.write(question, texts, draft);
            }
            if (question.kind() != Kind.COUNT || WHICH.matcher(question.text()).find()) {
                writer.each(question, incidents);
            }
            writer.table(incidents);
            return Outcome.WRITTEN;
        }
        switch (question.kind()) {
            case DURATION -> {
                boolean single = !found.exact() || incidents.size() == 1;
                if (single
                        && incidents.stream().allMatch(each -> each.incident().minutes() == null)) {
                    return Outcome.NONE_FITS;
                }
                DurationWriter durations = new DurationWriter(texts, draft);
                if (single) {
                    durations.each(incidents);
                } else {
                    durations.write(incidents, WantedExtremes.of(question));
                }
            }
            default -> {
                // Those that are merely likely are not all there are, so that their number says nothing.
                if (found.exact()) {
                    writer.write(question, incidents, scope);
                } else {
                    writer.each(question, incidents);
                }
            }
        }
        writer.table(incidents);
        return Outcome.WRITTEN;
    }

    /** Tells whether facts of incidents do not hold what is asked: some other thing, or the cause of one that has none. */
    private static boolean isUntold(Question question, List<FoundIncident> incidents, Retrieval retrieval) {
        return switch (question.kind()) {
            case OTHER -> !retrieval.support().lacking().isEmpty();
            case CAUSE ->
                incidents.size() == 1
                        && incidents.getFirst().incident().cause() == null
                        && !retrieval.support().lacking().isEmpty();
            default -> false;
        };
    }

    private static Outcome writeGrades(List<FoundIncident> incidents, Texts texts, Draft draft) {
        for (FoundIncident found : incidents) {
            Field grade = found.incident().grade();
            if (grade != null) {
                List<Integer> cited = new ArrayList<>(found.cite(draft));
                found.holding(grade).ifPresent(passage -> cited.add(draft.cite(passage, grade.text())));
                draft.say(texts.of("incident.grade", DurationWriter.subject(found, texts), grade.text()), cited);
            }
        }
        return draft.isEmpty() ? Outcome.NONE_FITS : Outcome.WRITTEN;
    }

    /**
     * Tells whether a word or two tell which incidents are meant, and no passage holds them; many words describe one, and
     * reports may put it otherwise.
     */
    private static boolean isUnheard(IncidentSearch.Result found, Retrieval retrieval) {
        return found.exact()
                && found.asked()
                && !found.said().isEmpty()
                && found.said().size() <= FEW_WORDS
                && retrieval.passages().stream()
                        .map(RankedPassage::passage)
                        .map(passage -> FoldedText.fold(passage.head() + "\n" + passage.text()))
                        .noneMatch(text -> found.said().stream().allMatch(word -> word.isIn(text)));
    }

    /** Tells whether words for something that broke stand in the question. */
    boolean areAsked(Asked asked) {
        return search.asksForIncidents(asked.retrieval().terms(), asked.question());
    }

    /** Tells whether an event of one of the days asked about is known, whichever report tells it. */
    boolean anyOn(Question question) {
        return incidents.known(question.asOf()).stream()
                .anyMatch(event -> event.day() != null && Incidents.isIn(question.window(), event));
    }

    /**
     * Writes that nothing broke on days that no report is about, if a report of other days says so of them.
     *
     * @param asked with passages that name the days
     */
    Outcome writeNoneStated(Asked asked, Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        if (!isCounted(question) && question.kind() != Kind.LIST) {
            return Outcome.PASSED;
        }
        for (RankedPassage found : asked.retrieval().passages()) {
            Passage passage = found.passage();
            if (NONE_STATED.matcher(passage.text()).find()) {
                String quote = PassageWriter.quote(passage.text());
                String words = quote.replaceAll("\\s+", " ");
                draft.say(
                        texts.of(
                                "count.noneStated",
                                ScopeWords.scope(texts, question),
                                PassageWriter.from(passage),
                                words),
                        List.of(draft.cite(passage, quote)));
                draft.count(0);
                return Outcome.WRITTEN;
            }
        }
        return Outcome.PASSED;
    }

    private Outcome writeNone(Asked asked, IncidentSearch.Result found, Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        if (!found.asked()) {
            return Outcome.PASSED;
        }
        boolean asksAll = isCounted(question)
                || question.kind() == Kind.LIST
                || found.conditions().cause().isPresent();
        if (asksAll && isKnown(question, found.conditions(), asked.retrieval())) {
            String label = Stream.of(
                            SideWords.of(question, texts), found.conditions().label())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(texts.of("names.gap")));
            IncidentWriter writer = new IncidentWriter(texts, draft);
            String scope = ScopeWords.scope(texts, question);
            if (label.isEmpty()) {
                writer.count(List.of(), scope);
            } else {
                writer.noneOf(scope.isEmpty() ? label : scope + texts.of("names.gap") + label);
            }
            if (label.isEmpty() && question.entities().isEmpty()) {
                graded.write(question, texts, draft);
            }
            return Outcome.WRITTEN;
        }
        return question.entities().isEmpty() ? Outcome.PASSED : Outcome.NONE_FITS;
    }

    /** Zero is an answer only about days, names or causes that the reports know. */
    private static boolean isKnown(Question question, IncidentConditions conditions, Retrieval retrieval) {
        return retrieval.support().missing().isEmpty()
                && (question.window() != null
                        || !question.entities().isEmpty()
                        || conditions.cause().isPresent());
    }

    /** "Has it failed more than once, how often" is counted, whatever else it asks. */
    private static boolean isCounted(Question question) {
        return question.kind() == Kind.COUNT
                || (question.focus().aggregate() == Aggregate.COUNT
                        && question.kind() != Kind.DURATION
                        && Quantities.named(question) == null);
    }

    /** The longest, the latest, or as many as were asked for. */
    private static List<FoundIncident> chosen(Question question, List<FoundIncident> incidents) {
        Superlative superlative = question.focus().superlative();
        Integer limit = question.focus().limit();
        boolean several = superlative == Superlative.LATEST
                && SEVERAL.matcher(question.text()).find();
        List<FoundIncident> ordered = superlative == null || several || isCounted(question)
                ? incidents
                : switch (superlative) {
                    case LATEST -> incidents.stream().limit(1).toList();
                    case EARLIEST -> incidents.isEmpty() ? incidents : List.of(incidents.getLast());
                    case LONGEST -> first(incidents, byMinutes().reversed(), question.kind());
                    case SHORTEST -> first(incidents, byMinutes(), question.kind());
                    case HIGHEST, LOWEST, MOST, FEWEST -> incidents;
                };
        return limit == null || Grouping.of(question).isPresent()
                ? ordered
                : ordered.stream().limit(limit).toList();
    }

    /** Of a duration question all are kept: the sum and the unknown ones belong to the answer. */
    private static List<FoundIncident> first(
            List<FoundIncident> incidents, Comparator<FoundIncident> order, Kind kind) {
        return kind == Kind.DURATION
                ? incidents
                : incidents.stream()
                        .filter(found -> found.incident().minutes() != null)
                        .sorted(order)
                        .limit(1)
                        .toList();
    }

    private static Comparator<FoundIncident> byMinutes() {
        return Comparator.comparingInt(
                found -> Objects.requireNonNull(found.incident().minutes()));
    }
}
