package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import dev.lookback.report.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers which weeks or months had no incident: of those that a report is about, for of others nothing is known. Safe for use
 * by several threads.
 */
final class QuietStretches implements AnswerWriter {
    private static final String UNIT_ZH = "(周|星期|礼拜|月)";
    private static final String NONE_ZH =
            "(?:没有?|无|零|未)(?:出现?过?|发生过?|有过?|任何|一起|一次|生产|线上|的|过|记录到?)*(?:故障|事故|事件|异常|中断|出过?事|事(?![项务]))";
    private static final String BROKE_EN = "(?:\\w+ ){0,2}(?:incident|outage|failure|disruption|trouble|problem)s?\\b";
    private static final Pattern ASKED =
            Pattern.compile("(?:哪|几|多少)(?:一|几|些)?个?" + UNIT_ZH + "份?(?:里|中|都|是|完全|一次)*(?:" + NONE_ZH
                    + "|平安无事|太平|风平浪静)|" + NONE_ZH + "的?(?:是|有|一|哪|几|多少|那|些|个)*" + UNIT_ZH
                    + "|\\b(?:which|what|how many|any|the|list|all) (?:of the )?(week|month)s?\\b.{0,24}?\\b(?:no|without|zero|free of|not a single|didn't have|did not have|not have|without any|no single) "
                    + BROKE_EN
                    + "|\\b(?:which|what|how many|any|the|list|all) (?:of the )?(week|month)s?\\b.{0,12}?\\b(?:incident|outage|failure)-free\\b"
                    + "|\\b(?:incident|outage|failure)[- ]free (week|month)s?\\b");

    private static final int MOST_SAID = 6;

    private final Incidents known;

    QuietStretches(Incidents known) {
        this.known = known;
    }

    /** Writes nothing unless weeks or months without any incident are asked for; of one bank or side they are another matter. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Matcher matcher = ASKED.matcher(FoldedText.fold(question.text()));
        if (!matcher.find()
                || !question.entities().isEmpty()
                || !question.focus().sides().isEmpty()
                || !new IncidentTraits(question).isEmpty()) {
            return Outcome.PASSED;
        }
        boolean months = Stream.of(1, 2, 3, 4, 5)
                .map(matcher::group)
                .anyMatch(unit -> unit != null && (unit.equals("月") || unit.equals("month")));
        Period window = question.window();
        List<Period> told = (months ? asked.loaded().months() : asked.loaded().weeks())
                .stream()
                        .filter(each -> window == null || window.overlaps(each))
                        .toList();
        if (told.isEmpty()) {
            return Outcome.PASSED;
        }
        write(asked, told, months, draft);
        return Outcome.WRITTEN;
    }

    private void write(Asked asked, List<Period> told, boolean months, Draft draft) {
        Texts texts = asked.texts();
        List<Event> events = known.known(asked.question().asOf());
        List<Period> quiet = told.stream()
                .filter(each -> events.stream().noneMatch(event -> Incidents.isIn(each, event)))
                .toList()
                .reversed();
        List<Integer> cited = new ArrayList<>();
        known.load(events.stream()
                        .filter(event -> told.stream().anyMatch(each -> Incidents.isIn(each, event)))
                        .toList())
                .forEach(found -> cited.addAll(found.cite(draft)));
        String unit = months ? "month" : "week";
        String days = ScopeWords.days(texts, asked.question());
        draft.count(quiet.size());
        if (quiet.isEmpty()) {
            draft.say(
                    texts.of(
                            "quiet.none",
                            days,
                            told.size(),
                            texts.of("quiet.unit." + unit),
                            texts.of("quiet.each." + unit)),
                    cited);
            return;
        }
        List<String> names = quiet.stream()
                .map(each -> months ? each.from().toString().substring(0, 7) : ScopeWords.window(texts, each))
                .toList();
        String listed = String.join(texts.of("list.separator"), names.subList(0, Math.min(MOST_SAID, names.size())));
        String said = names.size() > MOST_SAID ? texts.of("quiet.more", listed) : listed;
        draft.say(texts.of("quiet.some", days, told.size(), texts.of("quiet.unit." + unit), quiet.size(), said), cited);
        if (months) {
            sayPartly(asked, quiet, draft);
        }
        draft.show(new Table(
                List.of(texts.of("column.week")),
                names.stream()
                        .map(name -> new Table.Row(List.of(name), List.of()))
                        .toList()));
    }

    /** A month of which some weeks have no report may not have been quiet. */
    private static void sayPartly(Asked asked, List<Period> quiet, Draft draft) {
        List<String> partly = quiet.stream()
                .filter(each -> !asked.loaded().gaps(each).isEmpty())
                .map(each -> each.from().toString().substring(0, 7))
                .limit(MOST_SAID)
                .toList();
        if (!partly.isEmpty()) {
            draft.say(
                    asked.texts().of("quiet.partly", String.join(asked.texts().of("list.separator"), partly)),
                    List.of());
        }
    }
}
