package dev.lookback.answer;

import dev.lookback.answer.Grouping.By;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question.Language;
import dev.lookback.retrieve.ContentTerm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which groups an incident belongs to: the banks or systems it is about, its month. Safe for use by several threads. */
final class GroupKeys {
    private static final String BANK = "银行";
    private static final Pattern BANK_NAME = Pattern.compile("\\p{IsHan}{1,6}银行");

    /** Where something stands, and what is somebody else's, is no system of ours. */
    private static final Pattern SITE = Pattern.compile(
            ".*(?:机房|机柜|号楼|可用区[\\p{IsHan}A-Za-z\\d]?|园区|支行|分行|营业厅)|.*(?:银行|对方|第三方|运营商).*|(?i)(?:zone|region|building|hall) \\S+");

    /** A single capitalised word that nobody explained may be a place or somebody as well. */
    private static final Pattern PLAIN_NAME = Pattern.compile("\\p{Lu}\\p{Ll}+");

    private static final int MONTH_LENGTH = 7;
    private static final int QUARTER_MONTHS = 3;

    private final IncidentText words;
    private final Function<String, Optional<Entity>> glossary;

    /**
     * @param words of incidents, as they are compared
     * @param glossary what is known by a name
     */
    GroupKeys(IncidentText words, Function<String, Optional<Entity>> glossary) {
        this.words = words;
        this.glossary = glossary;
    }

    /** Names of the groups; none if the incident does not tell. */
    Set<String> of(FoundIncident found, By by, Language language) {
        return switch (by) {
            case BANK -> banks(found);
            case SYSTEM -> systems(found);
            case CAUSE -> Set.copyOf(CauseFamily.of(found.event(), language));
            case DAY, WEEK, MONTH, QUARTER, YEAR -> {
                LocalDate day = found.day();
                yield day == null ? Set.of() : Set.of(stretch(day, by));
            }
        };
    }

    private static String stretch(LocalDate day, By by) {
        return switch (by) {
            case YEAR -> String.valueOf(day.getYear());
            case QUARTER -> day.getYear() + " Q" + (day.getMonthValue() + QUARTER_MONTHS - 1) / QUARTER_MONTHS;
            case MONTH -> day.toString().substring(0, MONTH_LENGTH);
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
            case DAY, BANK, SYSTEM, CAUSE -> day.toString();
        };
    }

    private Set<String> banks(FoundIncident found) {
        List<String> named = found.incident().entities();
        return named.stream()
                .filter(name -> BANK_NAME.matcher(name).matches())
                .filter(name -> named.stream()
                        .noneMatch(other ->
                                other.length() > BANK.length() + 1 && !other.equals(name) && name.endsWith(other)))
                .filter(name -> words.isAbout(bank(name), found.event()))
                .collect(Collectors.toSet());
    }

    /** Reports often leave 银行 out. */
    private static ContentTerm bank(String name) {
        String folded = FoldedText.fold(name);
        return new ContentTerm(
                folded, List.of(folded, folded.substring(0, folded.length() - BANK.length())), ContentTerm.Kind.NAME);
    }

    /** What the glossary knows as a system, and what it does not know and is no place. */
    private Set<String> systems(FoundIncident found) {
        Set<String> systems = new HashSet<>();
        for (String name : found.incident().entities()) {
            Optional<Entity> known = glossary.apply(name).or(() -> glossary.apply(name.replace(" ", "")));
            boolean isSystem = known.map(entity -> entity.kind() == Entity.Kind.SYSTEM)
                    .orElse(!SITE.matcher(name).matches()
                            && !PLAIN_NAME.matcher(name).matches());
            ContentTerm term = known.map(IncidentConditions::name).orElseGet(() -> unknown(name));
            if (isSystem && words.isAbout(term, found.event())) {
                systems.add(known.map(Entity::canonical).orElse(name));
            }
        }
        return systems;
    }

    private static ContentTerm unknown(String name) {
        String folded = FoldedText.fold(name);
        return new ContentTerm(folded, List.of(folded), ContentTerm.Kind.NAME);
    }
}
