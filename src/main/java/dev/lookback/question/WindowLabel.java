package dev.lookback.question;

import dev.lookback.question.Question.Language;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says in words which days are meant. */
final class WindowLabel {
    private WindowLabel() {}

    static String of(Period days, Language language, TimeContext context) {
        boolean zh = language == Language.ZH;
        LocalDate from = days.from();
        if (from.equals(context.earliest()) && from.equals(TimeContext.BEGINNING)) {
            return zh ? days.to() + "及以前" : "up to " + days.to();
        }
        int year = from.getYear();
        return switch (Unit.of(days, context)) {
            case YEAR -> zh ? year + "年" : String.valueOf(year);
            case HALF -> half(from, zh);
            case QUARTER -> quarter(from, zh);
            case MONTH -> month(from, zh);
            case DAY, WEEK, HOLIDAY -> plain(days, zh);
        };
    }

    private static String half(LocalDate from, boolean zh) {
        boolean first = from.getMonthValue() == 1;
        return zh
                ? from.getYear() + (first ? "年上半年" : "年下半年")
                : (first ? "first half of " : "second half of ") + from.getYear();
    }

    private static String quarter(LocalDate from, boolean zh) {
        int quarter = (from.getMonthValue() + 2) / 3;
        return zh ? "%d年第%d季度".formatted(from.getYear(), quarter) : "Q%d %d".formatted(quarter, from.getYear());
    }

    private static String month(LocalDate from, boolean zh) {
        return zh
                ? "%d年%d月".formatted(from.getYear(), from.getMonthValue())
                : from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + from.getYear();
    }

    private static String plain(Period days, boolean zh) {
        return days.from().equals(days.to()) ? days.from().toString() : days.from() + (zh ? " 至 " : " to ") + days.to();
    }
}
