package dev.lookback.answer;

import dev.lookback.facts.Plan;
import dev.lookback.facts.Progress;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retrieval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was announced: for the days asked about, or, if the question speaks of "next week" as written in a report of
 * these days, by that report. Without days: by the newest report that announces anything.
 */
final class Announcements {
    /** "Week 5 said for next week", "what did the report of 6/13 want to do next". */
    private static final Pattern BY_THE_REPORT = Pattern.compile(
            "下周|下一?步|后一?周|那一?期|那份|那篇|末尾|周报|报告|(?:里|中)?(?:写|说|定|提|列)(?:的|了|到|下)|(?i)\\b(?:report|notes?|up next|what is next|wanted|intend(?:ed|s)?)\\b|(?i)\\b(?:next week|said|announced|wrote|promised|set out)\\b");

    private static final Pattern AFTER = Pattern.compile("之后|以后|后|\\b(?:after|following)\\b");
    /** Words of a report's title that name neither its author nor its team. */
    private static final Pattern NO_TEAM = Pattern.compile(
            "week\\w*|report\\w*|notes?|january|february|march|april|june|july|august|september|october|november|december|monday|summary|status|team");

    private static final Pattern HEADING = Pattern.compile(
            "[\\s\\d.、#*-]*(?:(?:后续|下周|下一步|下阶段|近期|接下来|本月|下月)(?:的)?(?:主要|重点)?(?:工作|计划|安排|目标|任务|重点|动作|事项)?(?:及目标|和目标)?|next steps?|next week|plans?|to-?dos?|follow-?ups?|outlook)[\\s:]*"
                    + "(?:(?:进行中|推进中|已完成|完成|待定|无|同上|in progress|ongoing|done|tbd|none|n/a|\\d+ ?%)[\\s.。]*)?");

    /** What is so already. */
    private static final Pattern STATE = Pattern.compile(
            "截[至止]?(?:目前|当前|今|本周)|运行(?:平稳|稳定|正常)|已(?:经)?(?:于|正式|全部|全量|完成|上线|投产|切换|发布|启动|关闭|解决|恢复|修复|交付)|(?:正式|顺利)(?:切换|上线|投产|发布)(?:至|到|了|完成)"
                    + "|\\b(?:has been|have been|was|were|already|went live|is live|completed on|done on)\\b");

    /** What is still to come. */
    private static final Pattern INTENT = Pattern.compile(
            "计划|预计|准备|将|拟|待|需要?|继续|推进|跟进|下周|下月|启动(?!了)|(?<!已)(?:开始|安排)|\\b(?:will|to be|plan|planned|next|continue|should|going to)\\b");

    private static final Pattern LATIN = Pattern.compile("[a-z]{5,}");
    private static final int WEEK = 7;

    private final HybridIndex index;
    private final AskingWords asking = AskingWords.forPlans();
    private final AskingWords counting = AskingWords.forCounting();

    Announcements(HybridIndex index) {
        this.index = index;
    }

    /** A line that announces something, not loaded yet. */
    private record Line(
            String quote,
            String chunk,
            ReportSummary report,
            @Nullable LocalDate planned) {}

    /** Earliest first; none if nothing was announced that fits. */
    List<Announcement> find(Question question, Retrieval retrieval) {
        Period window = ahead(question);
        List<Line> lines = new ArrayList<>();
        Filter filter = new Filter(null, Set.of(ChunkKind.PLAN, ChunkKind.PROGRESS), Set.of(), null, question.asOf());
        for (ReportFacts facts : index.facts(filter)) {
            add(facts, window != null, lines);
        }
        String author = author(question, lines);
        List<Line> candidates = lines.stream()
                .filter(line -> author.isEmpty() || isBy(author, line.report))
                .filter(line -> window == null || isNear(line, window))
                .toList();
        List<Announcement> all = load(window == null ? newest(candidates) : candidates);
        List<Announcement> fitting = window == null ? all : onDays(question, window, all);
        List<Announcement> about = about(retrieval, ofTeam(question, fitting));
        return (about.isEmpty() && window == null ? newestNaming(retrieval, candidates) : about)
                .stream().sorted(Announcement.BY_TIME).toList();
    }

    /** The days asked about; "after the week of the 10th" means the week after, however long ago that is. */
    private static @Nullable Period ahead(Question question) {
        Period window = question.window();
        if (window == null
                || !window.to().isAfter(window.from().plusMonths(2))
                || !AFTER.matcher(FoldedText.fold(question.text())).find()) {
            return window;
        }
        return new Period(window.from(), window.from().plusDays(WEEK - 1));
    }

    private static void add(ReportFacts facts, boolean withPlannedDays, List<Line> lines) {
        for (Plan plan : facts.facts().plans()) {
            String chunk = facts.chunks().get(plan.id());
            if (chunk != null && !isState(plan.item().text())) {
                lines.add(new Line(plan.item().text(), chunk, facts.report(), null));
            }
        }
        for (Progress progress : facts.facts().progress()) {
            String chunk = facts.chunks().get(progress.id());
            if (withPlannedDays && chunk != null && progress.planned() != null) {
                lines.add(new Line(progress.quote().text(), chunk, facts.report(), progress.planned()));
            }
        }
    }

    /** Below "next steps" reports write down how things stand, too; and headings that lost what stood below them. */
    private static boolean isState(String item) {
        String folded = FoldedText.fold(item);
        return HEADING.matcher(folded).matches()
                || (STATE.matcher(folded).find() && !INTENT.matcher(folded).find());
    }

    /** Cheap test before anything is loaded. */
    private static boolean isNear(Line line, Period window) {
        Period told = line.report.period();
        boolean planned = line.planned != null && window.contains(line.planned);
        return planned
                || (told != null && told.overlaps(new Period(window.from().minusWeeks(2), window.to())));
    }

    private static List<Line> newest(List<Line> lines) {
        LocalDate last = lines.stream()
                .filter(line -> line.report.period() != null)
                .map(line -> Objects.requireNonNull(line.report.period()).to())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return lines.stream()
                .filter(line -> line.report.period() != null
                        && Objects.requireNonNull(line.report.period()).to().equals(last))
                .toList();
    }

    /** Of the newest report that announces something of what the question names. */
    private List<Announcement> newestNaming(Retrieval retrieval, List<Line> lines) {
        List<ContentTerm> names = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .toList();
        List<Line> naming = lines.stream()
                .filter(line ->
                        !names.isEmpty() && names.stream().allMatch(name -> name.isIn(FoldedText.fold(line.quote))))
                .toList();
        return load(newest(naming));
    }

    private static List<Announcement> onDays(Question question, Period window, List<Announcement> all) {
        if (BY_THE_REPORT.matcher(question.text()).find()) {
            List<Announcement> told = all.stream()
                    .filter(each -> each.planned() == null && each.isToldIn(window))
                    .toList();
            if (!told.isEmpty()) {
                return told;
            }
        }
        return all.stream().filter(each -> each.isFor(window)).toList();
    }

    /** Those that hold the words asked about; all if no word of the question is in any. */
    private List<Announcement> about(Retrieval retrieval, List<Announcement> all) {
        Set<Announcement> best = new LinkedHashSet<>();
        int most = 0;
        List<ContentTerm> subject = retrieval.terms().stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND && !asking.contains(term.text()))
                .filter(term -> !counting.contains(term.text()))
                .filter(term -> !isTeam(term.text(), all) && !isAuthor(term.text(), all))
                .toList();
        boolean named = subject.stream().anyMatch(term -> term.kind() == ContentTerm.Kind.NAME)
                || subject.stream().filter(term -> term.text().length() > 1).count() > 1;
        for (Announcement each : all) {
            String words =
                    FoldedText.fold(String.join("\n", each.passage().chunk().context()) + "\n" + each.quote());
            int held = (int) subject.stream().filter(term -> term.isIn(words)).count();
            if (held > most) {
                most = held;
                best.clear();
            }
            if (held == most) {
                best.add(each);
            }
        }
        return most == 0 && named ? List.of() : List.copyOf(best);
    }

    private List<Announcement> load(List<Line> lines) {
        Map<String, Passage> passages = new HashMap<>();
        for (Hit hit : index.chunks(lines.stream().map(Line::chunk).distinct().toList())) {
            passages.put(hit.chunk().id(), Passage.of(hit));
        }
        return lines.stream()
                .filter(line -> {
                    Passage passage = passages.get(line.chunk);
                    return passage != null && passage.text().contains(line.quote);
                })
                .map(line ->
                        new Announcement(line.quote, Objects.requireNonNull(passages.get(line.chunk)), line.planned))
                .distinct()
                .toList();
    }

    /** Those of reports whose title has a word of the question, if only some have: "the infra report". */
    private static List<Announcement> ofTeam(Question question, List<Announcement> all) {
        List<String> said = words(question.text());
        List<Announcement> some = all.stream()
                .filter(each -> words(each.passage().report().title()).stream()
                        .anyMatch(word -> said.stream().anyMatch(word::startsWith)))
                .toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean isAuthor(String word, List<Announcement> all) {
        String close = word.replaceAll("'s$", "").replace(" ", "");
        return all.stream()
                .flatMap(each -> names(each.passage().report()).stream())
                .anyMatch(name -> name.contains(close) || close.contains(name));
    }

    private static boolean isTeam(String word, List<Announcement> all) {
        return LATIN.matcher(word).matches()
                && all.stream()
                        .flatMap(each -> words(each.passage().report().title()).stream())
                        .anyMatch(title -> title.startsWith(word));
    }

    private static List<String> words(String text) {
        return LATIN.matcher(FoldedText.fold(text))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NO_TEAM.matcher(word).matches())
                .toList();
    }

    /** The folder or author of a report that the question names; empty if none. */
    private static String author(Question question, List<Line> lines) {
        String words = FoldedText.fold(question.text()).replace(" ", "");
        return lines.stream()
                .flatMap(line -> names(line.report).stream())
                .distinct()
                .filter(name -> name.length() > 1 && words.contains(name))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean isBy(String author, ReportSummary report) {
        return names(report).contains(author);
    }

    private static List<String> names(ReportSummary report) {
        List<String> names = new ArrayList<>();
        if (report.author() != null) {
            names.add(FoldedText.fold(report.author()).replace(" ", ""));
        }
        int slash = report.id().indexOf('/');
        if (slash > 0) {
            names.add(FoldedText.fold(report.id().substring(0, slash)).replace(" ", ""));
        }
        return names;
    }
}
