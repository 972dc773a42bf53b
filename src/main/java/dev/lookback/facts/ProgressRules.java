package dev.lookback.facts;

import dev.lookback.facts.ProgressReader.State;
import dev.lookback.facts.ProjectNames.Named;
import dev.lookback.report.Report;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how far projects are: each bullet, line or table row that names one and says a percentage, a stage or a date.
 *
 * <p>A bullet nested below a project's is about that project. Below headings about projects any of the three is enough;
 * elsewhere a line must name its project before a colon or in brackets, and say a percentage or a stage.
 */
final class ProgressRules {
    private static final Pattern HEADING = Pattern.compile("[\\p{IsHan}A-Za-z][^。；;]{1,30}");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(");
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_HEADING = 48;
    private static final int LONGEST_LINE = 60;
    private static final Set<Progress.Stage> HALTS =
            Set.of(Progress.Stage.DELAYED, Progress.Stage.PAUSED, Progress.Stage.CANCELLED);

    private final ProjectNames names = new ProjectNames();
    private final ProjectNameRule title = new ProjectNameRule();
    private final ProgressReader reader = new ProgressReader();
    private final ProgressPieces pieces = new ProgressPieces(names, reader);
    private final ProgressTable tables = new ProgressTable(reader);
    private final Topics topics;
    private final WordList work = WordList.load("project-heading.txt");

    ProgressRules(Topics topics) {
        this.topics = topics;
    }

    /** Lines that are incidents, or nothing but figures, tell no progress. */
    List<Progress> find(
            Report report, List<Entry> entries, List<Incident> incidents, List<MetricReading> metrics, FactIds ids) {
        List<Progress> found = new ArrayList<>();
        for (Entry entry :
                entries.stream().flatMap(one -> pieces.of(one, report).stream()).toList()) {
            if (entry.words().length() > 1 && mayTell(entry.topic()) && isFree(entry, incidents, metrics)) {
                (entry.row() == null ? line(report, entry, ids) : row(report, entry, ids)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isFree(Entry entry, List<Incident> incidents, List<MetricReading> metrics) {
        SourceSpan span = entry.words().span();
        boolean figures =
                entry.topic() == Topic.OTHER && metrics.stream().anyMatch(metric -> span.contains(metric.span()));
        return !figures
                && incidents.stream().noneMatch(incident -> incident.span().contains(span));
    }

    private static boolean mayTell(Topic topic) {
        return switch (topic) {
            case PROJECTS, OTHER -> true;
            case PLANS, EXCLUDED, CORRECTIONS, INCIDENTS, METRICS, REFLECTION -> false;
        };
    }

    private Optional<Progress> row(Report report, Entry entry, FactIds ids) {
        return tables.read(entry, report)
                .flatMap(row -> title.of(row.name().plain()).map(name -> progress(entry, name, row.state(), ids)));
    }

    private Optional<Progress> line(Report report, Entry entry, FactIds ids) {
        if (LINK.matcher(entry.words().plain()).lookingAt()) {
            return Optional.empty();
        }
        Optional<Named> leading = names.leading(entry.words());
        Optional<Named> marked = leading.filter(Named::marked);
        State state = reader.read(marked.map(Named::rest).orElse(entry.words()), report);
        if (!state.saysAnything()) {
            return Optional.empty();
        }
        boolean told = entry.topic() == Topic.PROJECTS || state.percent() != null || halts(entry, state);
        boolean sure = told || (marked.isPresent() && state.stage() != null);
        return sure
                ? name(entry, leading, marked, told).map(name -> progress(entry, name, state, ids))
                : Optional.empty();
    }

    private static boolean halts(Entry entry, State state) {
        return state.stage() != null
                && HALTS.contains(state.stage())
                && entry.words().length() <= LONGEST_LINE;
    }

    /** The bullet above; else the name before a colon; else the heading above; else the first words. */
    private Optional<String> name(Entry entry, Optional<Named> leading, Optional<Named> marked, boolean told) {
        boolean bracket = entry.words().folded().startsWith("【");
        Optional<String> own = marked.flatMap(named -> title.of(named.name().plain()));
        Optional<String> bullet =
                bracket ? Optional.empty() : above(entry, entry.headings().size() - entry.nested());
        Optional<String> heading = told ? above(entry, 0) : Optional.empty();
        return bullet.or(() -> own).or(() -> heading).or(() -> unmarked(entry, leading));
    }

    /**
     * The innermost name of a project above.
     *
     * @param outermost index of the first heading that counts
     */
    private Optional<String> above(Entry entry, int outermost) {
        for (int at = entry.headings().size() - 1; at >= outermost; at--) {
            String heading = entry.headings().get(at);
            String words = Topics.words(heading);
            if (!isGeneral(words) && topics.of(heading).isEmpty()) {
                return heading.length() > LONGEST_HEADING ? Optional.empty() : title.of(name(heading));
            }
            if (topics.of(heading).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isGeneral(String words) {
        return work.in(words) || names.isField(words) || !HEADING.matcher(words).matches();
    }

    private static String name(String heading) {
        String words = heading.strip();
        int close = words.indexOf('】');
        String inner = words.startsWith("【") && close > 0 ? words.substring(1, close) : words;
        int colon = Math.max(inner.indexOf('：'), inner.indexOf(':'));
        return (colon > 1 ? inner.substring(0, colon) : inner)
                .replaceAll("^(?:[A-Za-z]|\\d{1,2})[.、)]\\s*", "")
                .strip();
    }

    /** No mark: the first clause if it is short and says nothing itself, else the words before the first stage or number. */
    private Optional<String> unmarked(Entry entry, Optional<Named> leading) {
        Optional<Stretch> subject = names.subject(entry.words());
        if (subject.isPresent()) {
            return title.of(subject.get().plain());
        }
        Stretch first = leading.map(Named::name).orElse(entry.words());
        Stretch name = ProgressWords.before(first);
        boolean usable = name.length() >= 2 && name.length() <= LONGEST_NAME;
        return usable ? title.of(name.plain()) : Optional.empty();
    }

    private Progress progress(Entry entry, String name, State state, FactIds ids) {
        Field quote = entry.words().field().orElseThrow();
        return new Progress(
                ids.next("progress", quote.text()),
                quote.span(),
                names.resolve(name),
                state.percent(),
                state.stage(),
                state.planned(),
                state.done(),
                quote);
    }
}
