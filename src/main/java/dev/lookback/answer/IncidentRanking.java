package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus.Aggregate;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.retrieve.ContentTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts incidents by bank, month, quarter, year or week and says which has the most or the fewest ("which bank failed most
 * often"), or how many each has ("incidents per month").
 */
final class IncidentRanking {
    private static final Pattern BY = Pattern.compile(
            "哪(?:一)?(?:家|个|几家)?(?:(银行|行)|(月)份?|(季度)|(年)|(?:一)?(周|星期))|\\bwhich (?:(banks?)|(month)|(quarter)|(year)|(week))\\b");
    private static final Pattern EACH = Pattern.compile(
            "(?:各家?|每家?|按|分)(银行)|(?:每个?|各个?|逐|按|分)(月)|(?:每个?|各个?|逐|按|分)(季度?)|(?:每|各|逐|按|分)(年)|(?:每|各|逐|按|分)(周|星期)"
                    + "|\\b(?:per|by|each|for each|for every|every) (?:(bank)|(month)|(quarter)|(year)|(week))\\b|\\bmonth(ly)\\b");
    private static final Pattern HOW_MANY_BANKS =
            Pattern.compile("(?:几|多少)[家个]?(?:不同的)?银行|\\bhow many (?:different |distinct |of the )?banks\\b");
    private static final int BY_BANK = 0;
    private static final int BY_MONTH = 1;
    private static final int GROUPS = 5;
    private static final int MOST_SAID = 5;
    private static final String BANK = "银行";
    private static final Pattern BANK_NAME = Pattern.compile("\\p{IsHan}{1,6}银行");

    private final Texts texts;
    private final Draft draft;
    private final IncidentText words;

    IncidentRanking(Texts texts, Draft draft, IncidentText words) {
        this.texts = texts;
        this.draft = draft;
        this.words = words;
    }

    /** What the incidents are told apart by; empty if the question does not ask for the one with the most or fewest. */
    private static Optional<Integer> dimension(Question question) {
        Superlative superlative = question.focus().superlative();
        Matcher matcher = BY.matcher(FoldedText.fold(question.text()));
        if ((superlative != Superlative.MOST && superlative != Superlative.FEWEST) || !matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of((group - 1) % GROUPS);
            }
        }
        return Optional.empty();
    }

    /** What they are told apart by where every group is wanted; empty if that is not asked. */
    private static Optional<Integer> each(Question question) {
        Matcher matcher = EACH.matcher(FoldedText.fold(question.text()));
        if (!matcher.find()) {
            return question.kind() == Kind.TREND ? Optional.of(BY_MONTH) : Optional.empty();
        }
        for (int group = 1; group <= 2 * GROUPS; group++) {
            if (matcher.group(group) != null) {
                return Optional.of((group - 1) % GROUPS);
            }
        }
        return Optional.of(BY_MONTH);
    }

    /** Writes the ranking, or every group; false if none is asked for or nothing can be told apart. */
    boolean write(Question question, List<FoundIncident> incidents, String scope) {
        if (HOW_MANY_BANKS.matcher(FoldedText.fold(question.text())).find()) {
            return writeBanks(incidents, scope);
        }
        Optional<Integer> dimension = dimension(question);
        boolean all = dimension.isEmpty() && isOverGroups(question);
        Optional<Integer> by = all ? each(question) : dimension;
        if (by.isEmpty()) {
            return false;
        }
        Map<String, List<FoundIncident>> groups = new TreeMap<>();
        for (FoundIncident found : incidents) {
            keys(found, by.get())
                    .forEach(key -> groups.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(found));
        }
        if (groups.isEmpty()) {
            return false;
        }
        if (all) {
            sayEach(groups, incidents.size(), scope);
        } else {
            rank(question, groups, scope);
        }
        return true;
    }

    private boolean writeBanks(List<FoundIncident> incidents, String scope) {
        Map<String, List<FoundIncident>> banks = new TreeMap<>();
        for (FoundIncident found : incidents) {
            keys(found, BY_BANK)
                    .forEach(key -> banks.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(found));
        }
        if (banks.isEmpty()) {
            return false;
        }
        List<Integer> cited = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        banks.forEach((key, found) -> {
            found.forEach(each -> cited.addAll(each.cite(draft)));
            parts.add(texts.of("ranking.group", key, found.size()));
        });
        draft.say(
                texts.of("ranking.banks", scope, banks.size(), String.join(texts.of("list.separator"), parts)), cited);
        draft.count(banks.size());
        return true;
    }

    private static boolean isOverGroups(Question question) {
        return question.kind() == Kind.COUNT
                || question.kind() == Kind.TREND
                || question.focus().aggregate() == Aggregate.COUNT;
    }

    private void sayEach(Map<String, List<FoundIncident>> groups, int total, String scope) {
        List<Integer> cited = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        groups.forEach((key, found) -> {
            found.forEach(each -> cited.addAll(each.cite(draft)));
            parts.add(texts.of("ranking.group", key, found.size()));
        });
        draft.say(texts.of("ranking.each", scope, total, String.join(texts.of("list.separator"), parts)), cited);
        draft.count(total);
    }

    private void rank(Question question, Map<String, List<FoundIncident>> groups, String scope) {
        Comparator<Map.Entry<String, List<FoundIncident>>> bySize =
                Comparator.comparingInt(group -> group.getValue().size());
        boolean fewest = question.focus().superlative() == Superlative.FEWEST;
        List<Map.Entry<String, List<FoundIncident>>> ordered = groups.entrySet().stream()
                .sorted((fewest ? bySize : bySize.reversed()).thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int first = ordered.getFirst().getValue().size();
        List<Map.Entry<String, List<FoundIncident>>> leaders = ordered.stream()
                .filter(group -> group.getValue().size() == first)
                .toList();
        String names = String.join(
                texts.of("list.separator"),
                leaders.stream().map(Map.Entry::getKey).toList());
        List<Integer> cited = new ArrayList<>();
        leaders.forEach(group -> group.getValue().forEach(found -> cited.addAll(found.cite(draft))));
        draft.say(texts.of(fewest ? "ranking.fewest" : "ranking.most", scope, names, first), cited);
        ordered.stream().skip(leaders.size()).limit(MOST_SAID).forEach(this::say);
    }

    private void say(Map.Entry<String, List<FoundIncident>> group) {
        List<Integer> cited = new ArrayList<>();
        group.getValue().forEach(found -> cited.addAll(found.cite(draft)));
        draft.say(texts.of("ranking.next", group.getKey(), group.getValue().size()), cited);
    }

    private Set<String> keys(FoundIncident found, int dimension) {
        Set<String> keys = new HashSet<>();
        if (dimension == BY_BANK) {
            found.incident().entities().stream()
                    .filter(name -> BANK_NAME.matcher(name).matches())
                    .filter(name -> found.incident().entities().stream()
                            .noneMatch(other ->
                                    other.length() > BANK.length() + 1 && !other.equals(name) && name.endsWith(other)))
                    .filter(name -> words.isAbout(bank(name), found.event()))
                    .forEach(keys::add);
            return keys;
        }
        LocalDate day = found.day();
        if (day != null) {
            keys.add(
                    switch (dimension) {
                        case 1 -> day.toString().substring(0, 7);
                        case 2 -> day.getYear() + " Q" + (day.getMonthValue() + 2) / 3;
                        case 3 -> String.valueOf(day.getYear());
                        default ->
                            Objects.requireNonNull(day)
                                    .minusDays(day.getDayOfWeek().getValue() - 1L)
                                    .toString();
                    });
        }
        return keys;
    }

    /** Reports often leave 银行 out. */
    private static ContentTerm bank(String name) {
        String folded = FoldedText.fold(name);
        return new ContentTerm(
                folded, List.of(folded, folded.substring(0, folded.length() - BANK.length())), ContentTerm.Kind.NAME);
    }
}
