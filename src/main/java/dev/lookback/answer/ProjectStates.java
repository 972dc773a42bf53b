package dev.lookback.answer;

import dev.lookback.facts.Progress;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.index.IndexCache;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what reports said over time about the project that a question names.
 *
 * <p>A state is about it if its line, its project's name or the headings above hold every name of the question; without such
 * names, if the question says most of the project's name. Projects whose names hold one that was found, or are held by it,
 * are the same (磐石3.0, 磐石3.0延期). Safe for use by several threads.
 */
final class ProjectStates {
    private static final Filter ALL = new Filter(null, Set.of(ChunkKind.PROGRESS), Set.of(), null, null);

    private static final double NAMED = 0.6;
    /** A name that stands further back in a line is only mentioned. */
    private static final int FRONT = 24;

    private static final int SHORTEST_NAME = 3;
    private static final int PASSAGES_BY_NAME = 60;
    private static final double CLOSE_TO_BEST = 0.35;

    private final HybridIndex index;
    private final Retriever retriever;
    private final AskingWords asking = AskingWords.forProjects();
    private final IndexCache<Filter, List<Told>> told;

    ProjectStates(HybridIndex index, Retriever retriever) {
        this.index = index;
        this.retriever = retriever;
        this.told = new IndexCache<>(index, this::read);
    }

    /** A fact with the report and the chunk it stands in, and its words, folded. */
    private record Told(Progress progress, ReportSummary report, String chunk, String project, String words) {}

    /**
     * The states, by time; none if the question names no project that a report tells of.
     *
     * @param retrieval passages for the question
     */
    List<ProjectState> find(Question question, Retrieval retrieval) {
        List<Told> all = told(question);
        List<ContentTerm> subject = retrieval.terms().stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND && !asking.contains(term.text()))
                .filter(term -> term.text().codePoints().anyMatch(Character::isLetter))
                .toList();
        List<ContentTerm> names = subject.stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .filter(term -> all.stream().anyMatch(told -> term.isIn(told.words)))
                .toList();
        Set<Told> about = names.isEmpty() ? named(question, subject, all) : holding(names, all);
        if (about.isEmpty() && names.isEmpty()) {
            return List.of();
        }
        about = narrowed(withSameNames(about, all), subject);
        Set<String> projects = about.stream().map(Told::project).collect(Collectors.toCollection(HashSet::new));
        String topic = FoldedText.fold(question.wording().topic()).replace(" ", "");
        if (topic.length() >= SHORTEST_NAME && isHeading(topic, retrieval)) {
            projects.add(topic);
        }
        Names wanted = new Names(names, projects);
        Set<Passage> more = new LinkedHashSet<>(passages(wanted, retrieval));
        if (!names.isEmpty()) {
            more.addAll(passages(wanted, byName(question, names)));
        }
        return states(about, List.copyOf(more), all, wanted);
    }

    /** Tells whether lines stand below what the question is about, as the parts of a project below its name. */
    private static boolean isHeading(String topic, Retrieval retrieval) {
        return retrieval.passages().stream()
                .anyMatch(found -> above(found.passage()).replace(" ", "").contains(topic));
    }

    /** What is found by the name alone: the other words of a question push lines aside that tell of a project in short. */
    private Retrieval byName(Question question, List<ContentTerm> names) {
        String text = names.stream().map(ContentTerm::text).collect(Collectors.joining(" "));
        Question name = new Question(
                text, question.language(), Kind.OTHER, null, question.entities(), question.asOf(), List.of());
        return retriever.retrieve(name, Set.of(ChunkKind.PROGRESS), PASSAGES_BY_NAME);
    }

    private List<Told> told(Question question) {
        return told.get(ALL).stream()
                .filter(each -> each.report.exists(question.asOf()))
                .toList();
    }

    private List<Told> read(Filter filter) {
        List<Told> all = new ArrayList<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (Progress progress : facts.facts().progress()) {
                String chunk = facts.chunks().get(progress.id());
                if (chunk != null) {
                    String project = FoldedText.fold(progress.project());
                    String words =
                            project + " " + FoldedText.fold(progress.quote().text());
                    all.add(new Told(progress, facts.report(), chunk, project.replace(" ", ""), words));
                }
            }
        }
        return all;
    }

    private static Set<Told> holding(List<ContentTerm> names, List<Told> all) {
        Set<Told> holding = new LinkedHashSet<>();
        all.stream()
                .filter(told -> names.stream().allMatch(name -> name.isIn(told.words)))
                .forEach(holding::add);
        return holding;
    }

    /** The projects whose names the question says best. */
    private static Set<Told> named(Question question, List<ContentTerm> subject, List<Told> all) {
        NameMatch match = new NameMatch(question.wording().standAlone(), subject);
        Map<String, Double> matches = new HashMap<>();
        all.stream()
                .filter(told -> told.project.length() >= SHORTEST_NAME)
                .forEach(told -> matches.computeIfAbsent(told.progress.project(), match::of));
        double best =
                matches.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Set<Told> named = new LinkedHashSet<>();
        all.stream()
                .filter(told -> best >= NAMED && matches.getOrDefault(told.progress.project(), 0.0) >= best)
                .forEach(named::add);
        return named;
    }

    private static Set<Told> withSameNames(Set<Told> about, List<Told> all) {
        Set<String> names = new HashSet<>();
        about.stream()
                .map(Told::project)
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME)
                .forEach(names::add);
        Set<Told> same = new LinkedHashSet<>(about);
        all.stream()
                .filter(told -> told.project.length() >= SHORTEST_NAME
                        && names.stream().anyMatch(name -> name.contains(told.project) || told.project.contains(name)))
                .forEach(same::add);
        return same;
    }

    /** A word that stands in the names of half of them tells which of several projects is meant. */
    private static Set<Told> narrowed(Set<Told> about, List<ContentTerm> subject) {
        Set<Told> narrow = about;
        for (ContentTerm term : subject) {
            Set<Told> holding = new LinkedHashSet<>();
            narrow.stream()
                    .filter(told -> told.progress.project().length() > 1 && term.isIn(told.project))
                    .forEach(holding::add);
            narrow = holding.size() * 2 >= narrow.size() && !holding.isEmpty() ? holding : narrow;
        }
        return narrow;
    }

    /** What the project is called: the question's names, or if it has none the names that its words stand for. */
    private record Names(List<ContentTerm> names, Set<String> projects) {
        boolean areIn(String folded) {
            String close = folded.replace(" ", "");
            return names.isEmpty()
                    ? projects.stream()
                            .filter(name -> name.length() >= SHORTEST_NAME)
                            .anyMatch(close::contains)
                    : names.stream().allMatch(name -> name.isIn(folded));
        }

        /** Whether a line is about the project itself: it begins with its name, or stands below it. */
        boolean lead(Passage passage, String quote) {
            String front = FoldedText.fold(quote);
            return areIn(front.substring(0, Math.min(FRONT, front.length()))) || areIn(above(passage));
        }
    }

    private static String above(Passage passage) {
        return FoldedText.fold(String.join("\n", passage.chunk().section()) + "\n"
                + String.join("\n", passage.chunk().context()));
    }

    /** Passages that hold the names in their own lines or in the headings above them. */
    private static List<Passage> passages(Names wanted, Retrieval retrieval) {
        double best = retrieval.passages().stream()
                .mapToDouble(RankedPassage::score)
                .max()
                .orElse(0);
        return retrieval.passages().stream()
                .filter(found -> found.score() >= CLOSE_TO_BEST * best)
                .map(RankedPassage::passage)
                .filter(passage -> passage.kind() != ChunkKind.INCIDENT && passage.kind() != ChunkKind.PLAN)
                .filter(passage -> wanted.areIn(above(passage) + "\n" + FoldedText.fold(passage.text())))
                .toList();
    }

    private List<ProjectState> states(Set<Told> about, List<Passage> more, Collection<Told> all, Names wanted) {
        Map<String, Passage> loaded = new LinkedHashMap<>();
        more.forEach(passage -> loaded.put(passage.id(), passage));
        List<String> chunks = about.stream().map(Told::chunk).distinct().toList();
        for (Hit hit : index.chunks(chunks)) {
            loaded.put(hit.chunk().id(), Passage.of(hit));
        }
        List<ProjectState> states = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Told each : all) {
            Passage passage = loaded.get(each.chunk);
            String quote = each.progress.quote().text();
            if (passage != null
                    && passage.text().contains(quote)
                    && (about.contains(each) || more.contains(passage))
                    && told.add(each.chunk + quote)) {
                boolean own = wanted.areIn(each.project) || wanted.lead(passage, quote);
                states.add(new ProjectState(each.progress, passage, quote, own));
            }
        }
        Set<String> withFacts = new HashSet<>();
        states.forEach(state -> withFacts.add(state.passage().id()));
        more.stream()
                .filter(passage -> !withFacts.contains(passage.id()))
                .map(passage -> plain(passage, wanted))
                .filter(state -> !state.quote().isEmpty())
                .forEach(states::add);
        states.sort(ProjectState.BY_TIME);
        return states;
    }

    private static ProjectState plain(Passage passage, Names wanted) {
        String quote = PassageWriter.quote(passage.text());
        return new ProjectState(null, passage, quote, wanted.lead(passage, quote));
    }
}
