package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
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

/** Counts incidents by bank, month, quarter or year and says which has the most or the fewest: "which bank failed most often". */
final class IncidentRanking {
    private static final Pattern BY = Pattern.compile(
            "哪(?:一)?(?:家|个|几家)?(?:(银行|行)|(月)份?|(季度)|(年)|(?:一)?(周|星期))|\\bwhich (?:(banks?)|(month)|(quarter)|(year)|(week))\\b");
    private static final int GROUPS = 5;
    private static final int MOST_SAID = 5;
    private static final String BANK = "银行";

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

    /** Writes the ranking; false if none is asked for or nothing can be ranked. */
    boolean write(Question question, List<FoundIncident> incidents, String scope) {
        Optional<Integer> dimension = dimension(question);
        if (dimension.isEmpty()) {
            return false;
        }
        Map<String, List<FoundIncident>> groups = new TreeMap<>();
        for (FoundIncident found : incidents) {
            keys(found, dimension.get())
                    .forEach(key -> groups.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(found));
        }
        if (groups.isEmpty()) {
            return false;
        }
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
        return true;
    }

    private void say(Map.Entry<String, List<FoundIncident>> group) {
        List<Integer> cited = new ArrayList<>();
        group.getValue().forEach(found -> cited.addAll(found.cite(draft)));
        draft.say(texts.of("ranking.next", group.getKey(), group.getValue().size()), cited);
    }

    private Set<String> keys(FoundIncident found, int dimension) {
        Set<String> keys = new HashSet<>();
        if (dimension == 0) {
            found.incident().entities().stream()
                    .filter(name -> name.endsWith(BANK) && name.length() > BANK.length())
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
