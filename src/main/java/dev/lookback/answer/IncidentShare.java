package dev.lookback.answer;

import dev.lookback.facts.Incident.Side;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers how large a share of all incidents those are that a question names: so many of so many, both cited, and how many
 * could not be told. Safe for use by several threads.
 */
final class IncidentShare implements AnswerWriter {
    private static final Pattern SHARE = Pattern.compile(
            "占比|比例|比重|份额|百分比|百分之(?:几|多少)|(?:有|占)了?几成|占(?:了|到)?(?:全部|所有|总数|总体|整体|总)?(?:的)?(?:故障|事故|事件)?(?:总数|数)?(?:的)?(?:多少|几分之几|多大)"
                    + "|\\b(?:what|which|how (?:large|big|high|great) an?|the) (?:share|percentage|proportion|fraction|part|percent|per cent)\\b|\\bwhat per ?cent\\b|\\b(?:share|percentage|proportion|fraction) of (?:all |the |our )?(?:incidents|outages|failures)\\b");

    /** A share of some of the incidents only; of which is not ours to guess. */
    private static final Pattern OF_SOME = Pattern.compile(
            "占(?!全|所有|总|整|比|了?(?:多少|几|百))[^,。?]{1,10}的?(?:多少|几成|比例|百分之|比重)|\\bof (?:the |all )?(?:own|bank|carrier|vendor|partner)\\w* (?:incidents|outages|failures)");

    /** Shares of something else than of the number of incidents. */
    private static final Pattern OF_OTHER = Pattern.compile(
            "影响|波及|用户|客户|商户|会员|交易|订单|流量|请求|金额|笔|时长|时间|分钟|小时|成本|人力"
                    + "|\\b(?:affected|impact\\w*|users?|customers?|merchants?|payments?|transactions?|orders?|traffic|requests?|amounts?|minutes|hours|downtime|duration|time|cost)\\b");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Incidents known;
    private final IncidentSearch search;

    IncidentShare(Incidents known) {
        this.known = known;
        search = new IncidentSearch(known);
    }

    /** Writes nothing unless the question tells all incidents, and those of which the share is wanted, clearly apart. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        String text = FoldedText.fold(question.text());
        if (!SHARE.matcher(text).find()
                || OF_SOME.matcher(text).find()
                || OF_OTHER.matcher(text).find()
                || question.comparedWith() != null
                || !search.asksForIncidents(asked.retrieval().terms(), question)) {
            return Outcome.PASSED;
        }
        IncidentSearch.Result found = search.find(question.asking(Kind.COUNT), asked.retrieval());
        IncidentTraits traits = new IncidentTraits(question);
        boolean narrows = !question.focus().sides().isEmpty()
                || found.conditions().cause().isPresent()
                || !traits.isEmpty()
                || found.conditions().hasGrade();
        List<FoundIncident> all = all(question, narrows);
        List<FoundIncident> part = traits.among(found.incidents());
        // Other words of a question may tell what is counted rather than which incidents.
        boolean isPart = found.exact()
                && found.conditions().words().isEmpty()
                && (!found.conditions().isEmpty() || !traits.isEmpty());
        boolean unheard = part.isEmpty() && question.focus().sides().isEmpty() && traits.isEmpty();
        if (!isPart || all.isEmpty() || unheard || !all.containsAll(part)) {
            return Outcome.PASSED;
        }
        write(asked, all, part, label(asked, found, traits, narrows), narrows, draft);
        CountingNotes.sayHowCounted(question, asked.texts(), draft);
        return Outcome.WRITTEN;
    }

    /** All on the days asked about; those of the things named where something else narrows them. */
    private List<FoundIncident> all(Question question, boolean narrows) {
        Period window = question.window();
        return known
                .load(known.known(question.asOf()).stream()
                        .filter(event -> Incidents.isIn(window, event))
                        .toList())
                .stream()
                .filter(found -> !narrows
                        || question.entities().isEmpty()
                        || question.entities().stream().anyMatch(entity -> search.names(entity, found)))
                .sorted(FoundIncident.NEWEST_FIRST)
                .toList();
    }

    private static void write(
            Asked asked,
            List<FoundIncident> all,
            List<FoundIncident> part,
            String label,
            boolean narrows,
            Draft draft) {
        Question question = asked.question();
        Texts texts = asked.texts();
        List<Integer> cited = new ArrayList<>();
        all.forEach(found -> cited.addAll(found.cite(draft)));
        String scope = narrows ? ScopeWords.scope(texts, question) : ScopeWords.days(texts, question);
        draft.say(texts.of("share.of", scope, all.size(), label, part.size(), percent(part.size(), all.size())), cited);
        int unknown = (int) all.stream().filter(IncidentShare::isUnknown).count();
        int told = all.size() - unknown;
        boolean bySide = !question.focus().sides().isEmpty() && part.stream().noneMatch(IncidentShare::isUnknown);
        if (bySide && unknown > 0 && told > 0) {
            draft.say(texts.of("share.unknown", unknown, told, percent(part.size(), told)), cited);
        }
        IncidentWriter writer = new IncidentWriter(texts, draft);
        writer.each(question, part);
        writer.table(all);
    }

    private static boolean isUnknown(FoundIncident found) {
        return found.incident().side() == Side.UNKNOWN;
    }

    private static String label(Asked asked, IncidentSearch.Result found, IncidentTraits traits, boolean narrows) {
        Texts texts = asked.texts();
        Question question = asked.question();
        List<String> parts = new ArrayList<>();
        if (!narrows) {
            parts.add(texts.of("traits.that", ScopeWords.subject(question)));
        }
        parts.add(SideWords.of(question, texts));
        if (narrows && !found.conditions().label().isEmpty()) {
            parts.add(texts.of("traits.that", found.conditions().label()));
        }
        if (!traits.isEmpty()) {
            parts.add(texts.of("traits.that", traits.words()));
        }
        parts.removeIf(String::isEmpty);
        return String.join(texts.of("names.gap"), parts);
    }

    /** To one decimal, which is left out where it is nought. */
    private static String percent(int part, int all) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
