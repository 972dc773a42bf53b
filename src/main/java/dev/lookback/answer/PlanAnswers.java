package dev.lookback.answer;

import dev.lookback.answer.PlanOutcomes.Fate;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers what was announced and, where later reports exist, what became of it: done, moved, dropped, never mentioned again. */
final class PlanAnswers implements AnswerWriter {
    /** Words for something that was set out to be reached. */
    private static final Pattern TARGET =
            Pattern.compile("目标|计划|说要|定的|下周|(?i)\\b(?:target|plan|goal|announced|next week)\\b");

    /** How many of them were kept. */
    private static final Pattern KEPT = Pattern.compile(
            "(?:兑现|落实|完成|做完|做成|做到|搞定|实现|达成)了?(?:几|多少|哪)|(?:几|多少)(?:条|个|项|件)[^,，。?？]{0,6}(?:兑现|落实|完成|做完|做成|做到|搞定|实现|达成)|完成率|兑现率|(?i)\\bhow many\\b.{0,60}\\b(?:done|kept|finished|completed?|delivered|fulfilled|met|achieved|happen(?:ed)?)\\b");

    private static final int MOST = 24;
    /** Looking for what became of one takes as long as answering a question. */
    private static final int MOST_FOLLOWED = 8;

    private final HybridIndex index;
    private final Announcements announcements;
    private final PlanOutcomes outcomes;

    PlanAnswers(HybridIndex index, Retriever retriever) {
        this.index = index;
        announcements = new Announcements(index);
        outcomes = new PlanOutcomes(retriever);
    }

    /** Writes nothing if nothing was announced that fits; of other kinds only for questions that speak of a target. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        boolean isForThem =
                question.kind() == Kind.PLAN || TARGET.matcher(question.text()).find();
        List<Announcement> found = isForThem ? announcements.find(question, asked.retrieval()) : List.of();
        if (found.isEmpty()) {
            return Outcome.PASSED;
        }
        List<Announcement> shown = found.subList(0, Math.min(MOST, found.size()));
        draft.say(texts.of("plan.lead", found.size(), reports(shown, texts)), citeAll(shown, draft));
        boolean asksKept = KEPT.matcher(question.text()).find();
        boolean follows = (asksKept || shown.size() <= MOST_FOLLOWED) && hasLater(shown.getFirst(), question);
        List<Table.Row> rows = new ArrayList<>();
        if (follows) {
            rows.addAll(followed(shown, question, texts, asksKept, draft));
        } else {
            for (Announcement each : shown) {
                List<Integer> cited = List.of(draft.cite(each.passage(), each.quote()));
                draft.say(texts.of("plan.item", each.words()), cited);
                rows.add(row(each, "", "", cited));
            }
        }
        if (asksKept && !follows) {
            draft.say(texts.of("plan.unknown"), List.of());
        }
        draft.show(new Table(
                List.of(
                        texts.of("column.item"),
                        texts.of("column.report"),
                        texts.of("column.outcome"),
                        texts.of("column.evidence")),
                rows));
        return Outcome.WRITTEN;
    }

    /** What became of each, behind how many were kept where there are several. */
    private List<Table.Row> followed(
            List<Announcement> shown, Question question, Texts texts, boolean asksKept, Draft draft) {
        List<PlanOutcomes.Found> fates =
                shown.stream().map(each -> outcomes.of(each, question.asOf())).toList();
        if (shown.size() > 1 || asksKept) {
            sayKept(shown, fates, texts, draft);
        }
        if (asksKept) {
            draft.count((int)
                    fates.stream().filter(each -> each.fate() == Fate.DONE).count());
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            rows.add(followed(shown.get(at), fates.get(at), texts, draft));
        }
        return rows;
    }

    private static void sayKept(List<Announcement> shown, List<PlanOutcomes.Found> fates, Texts texts, Draft draft) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        fates.forEach(each -> counts.merge(each.fate(), 1, Integer::sum));
        String parts = counts.entrySet().stream()
                .map(each -> texts.of("plan.kept." + each.getKey().name().toLowerCase(Locale.ROOT), each.getValue()))
                .collect(Collectors.joining(texts.of("list.separator")));
        List<Integer> cited = new ArrayList<>(citeAll(shown, draft));
        for (PlanOutcomes.Found fate : fates) {
            Passage told = fate.passage();
            if (told != null) {
                cited.add(draft.cite(told, PassageWriter.quote(told.text())));
            }
        }
        draft.say(texts.of("plan.kept", shown.size(), parts), cited);
    }

    private static Table.Row followed(Announcement each, PlanOutcomes.Found outcome, Texts texts, Draft draft) {
        List<Integer> cited = new ArrayList<>(List.of(draft.cite(each.passage(), each.quote())));
        String fate = texts.of("plan." + outcome.fate().name().toLowerCase(Locale.ROOT));
        if (outcome.fate() == Fate.NEVER) {
            draft.say(texts.of("plan.unseen", each.words(), fate), cited);
            return row(each, fate, "", cited);
        }
        Passage passage = Objects.requireNonNull(outcome.passage());
        String quote = PassageWriter.quote(passage.text());
        String words = quote.replaceAll("\\s+", " ");
        cited.add(draft.cite(passage, quote));
        draft.say(texts.of("plan.outcome", each.words(), fate, PassageWriter.from(passage), words), cited);
        return row(each, fate, words, cited);
    }

    private static Table.Row row(Announcement each, String fate, String evidence, List<Integer> cited) {
        return new Table.Row(List.of(each.words(), each.passage().report().title(), fate, evidence), cited);
    }

    private static String reports(List<Announcement> shown, Texts texts) {
        return String.join(
                texts.of("list.separator"),
                shown.stream()
                        .map(each -> PassageWriter.from(each.passage()))
                        .distinct()
                        .toList());
    }

    private static List<Integer> citeAll(List<Announcement> shown, Draft draft) {
        return shown.stream()
                .map(each -> draft.cite(each.passage(), each.quote()))
                .toList();
    }

    /** Tells whether a report that can tell of it exists, among those that are looked into. */
    private boolean hasLater(Announcement first, Question question) {
        LocalDate told = first.told();
        LocalDate asOf = question.asOf();
        return index.reports().stream()
                .filter(report -> asOf == null
                        || (report.dated() != null && !report.dated().isAfter(asOf)))
                .map(ReportSummary::period)
                .filter(Objects::nonNull)
                .map(Period::from)
                .anyMatch(from ->
                        told != null && from.isAfter(told) && !from.isAfter(told.plusWeeks(PlanOutcomes.WEEKS_AFTER)));
    }
}
