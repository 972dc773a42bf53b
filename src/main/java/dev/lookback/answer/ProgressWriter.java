package dev.lookback.answer;

import dev.lookback.facts.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes where a project stands: the newest state first, then what was planned against what came, then earlier states and all as rows. */
final class ProgressWriter {
    private static final int MOST_LATEST = 3;
    private static final int MOST_EARLIER = 6;
    private static final int MOST_ROWS = 60;

    /** What tells most comes last; of two that tell as much the one about the whole, whose name is shorter. */
    private static final Comparator<ProjectState> BY_TELLING =
            Comparator.comparingInt(ProgressWriter::weight).thenComparingInt(state -> -nameLength(state));

    private final Texts texts;
    private final Draft draft;

    ProgressWriter(Texts texts, Draft draft) {
        this.texts = texts;
        this.draft = draft;
    }

    /**
     * Writes what is known.
     *
     * @param name what the question calls the project; empty if it has no name of its own
     * @param states by time, at least one with a fact
     * @param asksPercent whether the newest percentage comes first, however old it is
     */
    void write(String name, List<ProjectState> states, boolean asksPercent) {
        List<ProjectState> newest = states.reversed();
        List<ProjectState> latest = latest(newest);
        String common = commonName(states);
        String told = latest.getFirst().project().orElse(common);
        String project = name.isEmpty() ? told : common.startsWith(name) ? common : name;
        Set<ProjectState> said = new HashSet<>();
        if (asksPercent && latest.stream().allMatch(state -> percent(state).isEmpty())) {
            newest.stream()
                    .filter(state -> state.tells() && percent(state).isPresent())
                    .findFirst()
                    .ifPresent(state -> draft.say(
                            texts.of(
                                    "progress.percentAsOf",
                                    project,
                                    from(state),
                                    percent(state).orElseThrow(),
                                    state.words()),
                            cite(state)));
        }
        latest.forEach(state -> {
            draft.say(texts.of("progress.latest", project, from(state), figures(state), state.words()), cite(state));
            said.add(state);
        });
        new PlannedDays(ofOneProject(told, states)).say(texts, draft);
        bestOfEach(newest, latest.getFirst().date()).stream()
                .filter(state -> !said.contains(state))
                .limit(MOST_EARLIER)
                .forEach(state -> draft.say(
                        texts.of("progress.earlier", from(state), figures(state), state.words()), cite(state)));
        draft.show(table(newest.subList(0, Math.min(MOST_ROWS, newest.size()))));
    }

    private static Optional<String> percent(ProjectState state) {
        return Optional.ofNullable(state.progress()).map(Progress::percent).map(String::valueOf);
    }

    /** Of the newest report that tells a state; where it is finished or stopped comes first. */
    private static List<ProjectState> latest(List<ProjectState> newest) {
        LocalDate date = newest.stream()
                .filter(ProjectState::tells)
                .findFirst()
                .orElseThrow()
                .date();
        List<ProjectState> told = newest.stream()
                .filter(state -> state.tells() && (date == null || date.equals(state.date())))
                .sorted(BY_TELLING.reversed())
                .limit(MOST_LATEST)
                .toList();
        return weight(told.getFirst()) == 0
                ? told
                : told.stream().filter(state -> weight(state) > 0).toList();
    }

    /** The line of each earlier report that tells most. */
    private static Collection<ProjectState> bestOfEach(List<ProjectState> newest, @Nullable LocalDate latest) {
        Map<String, ProjectState> best = new LinkedHashMap<>();
        newest.stream()
                .filter(state -> state.tells() && !Objects.equals(state.date(), latest))
                .forEach(state -> best.merge(
                        state.passage().report().id(),
                        state,
                        (one, other) -> BY_TELLING.compare(other, one) > 0 ? other : one));
        return best.values();
    }

    private static int nameLength(ProjectState state) {
        return state.progress() == null
                ? Integer.MAX_VALUE
                : state.progress().project().length();
    }

    private static int weight(ProjectState state) {
        Progress progress = state.progress();
        int ended = state.ends() ? 2 : 0;
        if (progress == null) {
            return ended;
        }
        int halted = progress.stage() == null
                ? 0
                : switch (progress.stage()) {
                    case CANCELLED, PAUSED -> 4;
                    case DELAYED -> 2;
                    case ONLINE -> 1;
                    case TESTING, DEVELOPING, PLANNING -> 0;
                };
        return ended + halted + (progress.percent() == null ? 0 : 2) + (progress.done() == null ? 0 : 3);
    }

    /** Days of other projects, or of other parts of this one, are no move of its own. */
    private static List<ProjectState> ofOneProject(String project, List<ProjectState> states) {
        return states.stream()
                .filter(state -> !state.isOfPart(project))
                .filter(state -> state.project()
                        .filter(name -> ProjectState.isSame(name, project))
                        .isPresent())
                .toList();
    }

    /** The name by which most states go. */
    private static String commonName(List<ProjectState> states) {
        Map<String, Long> names = new TreeMap<>();
        states.stream()
                .filter(ProjectState::tells)
                .flatMap(state -> state.project().stream())
                .forEach(name -> names.merge(name, 1L, Long::sum));
        return names.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String from(ProjectState state) {
        return PassageWriter.from(state.passage());
    }

    /** Percentage and days as words, where they are told. */
    private String figures(ProjectState state) {
        Progress progress = state.progress();
        if (progress == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(progress.percent()).ifPresent(percent -> parts.add(texts.of("progress.percent", percent)));
        Optional.ofNullable(progress.planned()).ifPresent(day -> parts.add(texts.of("progress.planned", day)));
        Optional.ofNullable(progress.done()).ifPresent(day -> parts.add(texts.of("progress.done", day)));
        return parts.isEmpty() ? "" : String.join(texts.of("list.separator"), parts) + texts.of("separator");
    }

    private Table table(List<ProjectState> newest) {
        List<Table.Row> rows = new ArrayList<>();
        for (ProjectState state : newest) {
            Progress progress = state.progress();
            rows.add(new Table.Row(
                    List.of(
                            text(state.date()),
                            progress == null || progress.percent() == null ? "" : progress.percent() + "%",
                            progress == null || progress.stage() == null
                                    ? ""
                                    : texts.of(
                                            "stage." + progress.stage().name().toLowerCase(Locale.ROOT)),
                            progress == null ? "" : text(progress.planned()),
                            progress == null ? "" : text(progress.done()),
                            state.words()),
                    cite(state)));
        }
        return new Table(
                List.of(
                        texts.of("column.week"),
                        texts.of("column.percent"),
                        texts.of("column.state"),
                        texts.of("column.planned"),
                        texts.of("column.done"),
                        texts.of("column.item")),
                rows);
    }

    private List<Integer> cite(ProjectState state) {
        return List.of(draft.cite(state.passage(), state.quote()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
