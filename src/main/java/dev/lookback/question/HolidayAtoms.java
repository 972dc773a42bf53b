package dev.lookback.question;

import dev.lookback.report.Period;
import dev.lookback.report.SpringFestival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holidays and shopping festivals with their real days, read from {@code holidays.tsv}, and the first ten days of the lunar
 * year: 初七, 正月初五.
 */
final class HolidayAtoms {
    private static final String EVERY_YEAR = "*";
    private static final String LUNAR_DAY =
            "(?:(?:大年|正月)初|(?<![今去前本当最年月])初|(?<=\\d年)初|(?<![\\d今去前本])年初)([一二三四五六七八九十])" + "(?![步次级期个月版审轮学共起直下些场])";

    private HolidayAtoms() {}

    static List<AtomRule> rules() {
        Map<String, Map<Integer, Period>> days = new LinkedHashMap<>();
        Map<String, List<String>> everyYear = new HashMap<>();
        Map<String, String> patterns = new LinkedHashMap<>();
        for (List<String> row : DataTable.rows("holidays.tsv")) {
            String name = row.get(0);
            if (!row.get(1).isEmpty()) {
                patterns.put(name, row.get(1));
            }
            if (row.get(2).equals(EVERY_YEAR)) {
                everyYear.put(name, row.subList(3, 5));
            } else {
                days.computeIfAbsent(name, ignored -> new LinkedHashMap<>())
                        .put(Integer.parseInt(row.get(2)), period(row.get(3), row.get(4)));
            }
        }
        List<AtomRule> rules = new ArrayList<>();
        patterns.forEach((name, pattern) -> rules.add(rule(
                pattern,
                everyYear.containsKey(name)
                        ? yearly(everyYear.get(name))
                        : new Reading.Yearly(
                                year -> Optional.ofNullable(days.get(name)).map(known -> known.get(year))))));
        rules.add(AtomRule.of(
                LUNAR_DAY, Unit.DAY, (match, context) -> Optional.of(lunarDay(Numerals.read(match.group(1))))));
        return rules;
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Reading yearly(List<String> monthDays) {
        return new Reading.Yearly(
                year -> Optional.of(period(year + "-" + monthDays.get(0), year + "-" + monthDays.get(1))));
    }

    private static Reading lunarDay(int number) {
        return new Reading.Yearly(year -> SpringFestival.of(year)
                .map(first -> first.plusDays(number - 1L))
                .map(day -> new Period(day, day)));
    }

    private static AtomRule rule(String pattern, Reading reading) {
        return AtomRule.of("(?:" + pattern + ")(?:期间|当天|当日)?", Unit.HOLIDAY, (match, context) -> Optional.of(reading));
    }
}
