package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers how long ago the last incident was, counted to the day of the question, and says where the reports end if that is
 * earlier. Safe for use by several threads.
 */
final class LastIncident implements AnswerWriter {
    private static final Pattern SINCE = Pattern.compile(
            "距今|(?:距离?|离)(?:现在|今天|今日|目前)|(?:距离?|离)(?:上|最近|最后)(?:一|的)?次|(?:上|最近|最后)(?:的?一)?次[^,。?]{0,20}(?:过去|过)了?(?:多久|多长时间|几天|多少天)"
                    + "|(?:上|最近|最后)(?:的?一)?次[^,。?]{0,20}(?:多久|几天|多少天)(?:以?前|之前)|到(?:现在|今天)(?:已经?)?(?:多久|多少天|几天|有多久)了?"
                    + "|(?:多久|多长时间|几天|多少天)(?:了)?没有?(?:再)?(?:出|发生|挂|坏)"
                    + "|\\bhow (?:long|many (?:days|weeks))\\b.{0,40}\\bsince\\b.{0,40}\\b(?:last|latest|most recent|previous|had|without)\\b|\\b(?:how (?:long|many days)|days?) (?:ago )?(?:was|is|has|since)\\b.{0,20}\\b(?:the |our )?(?:last|latest|most recent)\\b|\\bhow long ago\\b"
                    + "|\\bhow (?:long|many days)\\b.{0,30}\\b(?:without|free of)\\b.{0,10}\\b(?:incident|outage|failure)s?\\b");

    /** Of whom the last one was is another question. */
    private static final Pattern WHOSE =
            Pattern.compile("哪(?:一)?(?:家|个)(?:银行|系统|服务)|\\bwhich (?:bank|system|service)\\b");

    private final IncidentSearch search;

    LastIncident(Incidents known) {
        search = new IncidentSearch(known);
    }

    /** Writes nothing unless it is clear which incidents are meant. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        if (!SINCE.matcher(FoldedText.fold(question.text())).find()
                || WHOSE.matcher(FoldedText.fold(question.text())).find()
                || !search.asksForIncidents(asked.retrieval().terms(), question)) {
            return Outcome.PASSED;
        }
        IncidentSearch.Result found = search.find(question.asking(Kind.LIST), asked.retrieval());
        List<FoundIncident> fitting = found.exact() ? new IncidentTraits(question).among(found.incidents()) : List.of();
        latest(fitting, asked.today()).ifPresent(last -> write(asked, last, undatedAfter(last, fitting), draft));
        return Outcome.of(draft);
    }

    /** The one that is known to be the latest; one without a day may be later or not. */
    private static Optional<FoundIncident> latest(List<FoundIncident> incidents, LocalDate today) {
        return incidents.stream()
                .filter(found -> found.day() != null && !found.day().isAfter(today))
                .findFirst();
    }

    /** Those without a day of which the report is not older. */
    private static List<FoundIncident> undatedAfter(FoundIncident last, List<FoundIncident> incidents) {
        LocalDate day = Objects.requireNonNull(last.day());
        return incidents.stream()
                .filter(found -> found.day() == null)
                .filter(found -> {
                    Period told = found.event().tellings().getFirst().report().period();
                    return told == null || !told.to().isBefore(day);
                })
                .toList();
    }

    private static void write(Asked asked, FoundIncident last, List<FoundIncident> undated, Draft draft) {
        Texts texts = asked.texts();
        LocalDate day = Objects.requireNonNull(last.day());
        long days = ChronoUnit.DAYS.between(day, asked.today());
        List<Integer> cited = last.cite(draft);
        draft.say(texts.of("since.days", day, asked.today(), days), cited);
        draft.say(texts.of("since.last", texts.moment(last.incident().detected()), last.quote()), cited);
        if (!undated.isEmpty()) {
            List<Integer> others = new ArrayList<>();
            undated.forEach(found -> others.addAll(found.cite(draft)));
            draft.say(texts.of("since.undated", undated.size()), others);
        }
        Period reported = asked.loaded().all();
        if (reported != null && reported.to().isBefore(asked.today())) {
            draft.say(texts.of("since.reported", reported.to()), List.of());
        }
        draft.count(Math.toIntExact(days));
        new IncidentWriter(texts, draft).table(List.of(last));
    }
}
