package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holidays and shopping festivals with their real days, read from {@code holidays.tsv}. */
final class HolidayAtoms {
    private HolidayAtoms() {}

    static List<AtomRule> rules() {
        Map<String, Map<Integer, Period>> days = new LinkedHashMap<>();
        Map<String, String> patterns = new LinkedHashMap<>();
        for (List<String> row : DataTable.rows("holidays.tsv")) {
            if (!row.get(1).isEmpty()) {
                patterns.put(row.get(0), row.get(1));
            }
            days.computeIfAbsent(row.get(0), ignored -> new LinkedHashMap<>())
                    .put(
                            Integer.parseInt(row.get(2)),
                            new Period(LocalDate.parse(row.get(3)), LocalDate.parse(row.get(4))));
        }
        List<AtomRule> rules = new ArrayList<>();
        patterns.forEach((name, pattern) -> rules.add(rule(pattern, days.getOrDefault(name, Map.of()))));
        return rules;
    }

    private static AtomRule rule(String pattern, Map<Integer, Period> days) {
        Reading reading = new Reading.Yearly(year -> Optional.ofNullable(days.get(year)));
        return AtomRule.of("(?:" + pattern + ")(?:期间|当天|当日)?", Unit.HOLIDAY, (match, context) -> Optional.of(reading));
    }
}
