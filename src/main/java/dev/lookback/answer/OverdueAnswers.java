package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers which projects are behind schedule, and which most: the day first planned against the day that came, or that is
 * planned by now. Safe for use by several threads.
 */
final class OverdueAnswers implements AnswerWriter {
    private static final String LATE_ZH = "(?:延期|延误|拖延|拖期|拖|逾期|超期|落后|滞后|跳票|推迟|晚于计划|比计划晚)";
    private static final String LATE_EN =
            "(?:behind (?:schedule|plan)|late|delayed|overdue|slipped|slip|off schedule|past (?:its|their) (?:date|deadline))";
    private static final Pattern ASKED = Pattern.compile(
            "(?:哪(?:一)?(?:个|些|几个)|什么)[^,。?]{0,6}(?:项目|工程|事项|工作|改造|系统)[^,。?]{0,8}" + LATE_ZH
                    + "|" + LATE_ZH + "(?:了|得)?最[^,。?]{0,3}(?:的)?(?:是)?(?:哪|项目|工程)|(?:项目|工程)[^,。?]{0,10}" + LATE_ZH
                    + "(?:了|得)?最"
                    + "|\\b(?:which|what) (?:of (?:our|the) )?(?:projects?|work|migrations?|programmes?)\\b.{0,40}\\b"
                    + LATE_EN + "\\b"
                    + "|\\b(?:furthest|farthest|most|worst|longest) " + LATE_EN
                    + "\\b|\\b(?:biggest|largest|worst|longest) (?:project )?(?:slip|slippage|delay) (?:of|in) (?:a |any )?project");
    private static final int MOST = 10;
    private static final int MOST_SAID = 3;

    private final HybridIndex index;

    OverdueAnswers(HybridIndex index) {
        this.index = index;
    }

    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        if (!ASKED.matcher(FoldedText.fold(question.text())).find()
                || !question.entities().isEmpty()) {
            return Outcome.PASSED;
        }
        List<ProjectSlip> slips = ProjectSlip.of(told(question)).stream()
                .filter(slip -> slip.days() > 0)
                .limit(MOST)
                .toList();
        List<Shown> shown = load(slips);
        if (shown.isEmpty()) {
            return Outcome.NONE_FITS;
        }
        Texts texts = asked.texts();
        say("overdue.most", shown.getFirst(), texts, draft);
        shown.stream().skip(1).limit(MOST_SAID - 1).forEach(each -> say("overdue.next", each, texts, draft));
        show(shown, texts, draft);
        return Outcome.WRITTEN;
    }

    private static void say(String key, Shown each, Texts texts, Draft draft) {
        ProjectSlip slip = each.slip;
        draft.say(texts.of(key, slip.project(), slip.first().day(), end(slip, texts), slip.days()), each.cite(draft));
    }

    private static String end(ProjectSlip slip, Texts texts) {
        return texts.of(
                slip.isDone() ? "overdue.done" : "overdue.planned", slip.last().day());
    }

    private static void show(List<Shown> shown, Texts texts, Draft draft) {
        List<Table.Row> rows = new ArrayList<>();
        for (Shown each : shown) {
            ProjectSlip slip = each.slip;
            rows.add(new Table.Row(
                    List.of(
                            slip.project(),
                            slip.first().day().toString(),
                            end(slip, texts),
                            String.valueOf(slip.days()),
                            each.last.report().title()),
                    each.cite(draft)));
        }
        draft.show(new Table(
                List.of(
                        texts.of("column.project"),
                        texts.of("column.planned"),
                        texts.of("column.actual"),
                        texts.of("column.late"),
                        texts.of("column.report")),
                rows));
    }

    private List<ProjectSlip.Told> told(Question question) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.PROGRESS), Set.of(), null, question.asOf());
        List<ProjectSlip.Told> told = new ArrayList<>();
        for (ReportFacts facts : index.facts(filter)) {
            facts.facts().progress().forEach(progress -> {
                String chunk = facts.chunks().get(progress.id());
                if (chunk != null) {
                    told.add(new ProjectSlip.Told(progress, facts.report(), chunk));
                }
            });
        }
        return told;
    }

    private List<Shown> load(List<ProjectSlip> slips) {
        Map<String, Passage> passages = new HashMap<>();
        List<String> chunks = slips.stream()
                .flatMap(slip ->
                        List.of(slip.first().told().chunk(), slip.last().told().chunk()).stream())
                .distinct()
                .toList();
        for (Hit hit : index.chunks(chunks)) {
            passages.put(hit.chunk().id(), Passage.of(hit));
        }
        Map<ProjectSlip, Shown> shown = new LinkedHashMap<>();
        for (ProjectSlip slip : slips) {
            @Nullable Passage first = passages.get(slip.first().told().chunk());
            @Nullable Passage last = passages.get(slip.last().told().chunk());
            if (first != null && last != null) {
                shown.put(slip, new Shown(slip, first, last));
            }
        }
        return List.copyOf(shown.values());
    }

    private record Shown(ProjectSlip slip, Passage first, Passage last) {
        List<Integer> cite(Draft draft) {
            return List.of(cite(draft, first, slip.first()), cite(draft, last, slip.last()));
        }

        private static int cite(Draft draft, Passage passage, ProjectSlip.Step step) {
            String quote = step.told().progress().quote().text();
            return draft.cite(passage, passage.text().contains(quote) ? quote : PassageWriter.quote(passage.text()));
        }
    }
}
