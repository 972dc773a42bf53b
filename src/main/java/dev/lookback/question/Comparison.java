package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other days named only by how they lie to the days asked about: 去年同期, "the quarter before". */
final class Comparison {
    private static final Pattern YEAR_BEFORE = Pattern.compile(
            "去年同期|上年同期|前年同期|同比"
                    + "|\\b(?:year[- ]over[- ]year|yoy|same (?:period|quarter|month|week|time)(?: (?:of )?(?:last|the previous|the prior) year| a year (?:ago|earlier)))\\b");
    private static final Pattern PRECEDING = Pattern.compile("环比|(?<=[跟和与同比较])(?:之?前|上)一个?(?:周|星期|礼拜|月|季度|季|年|半年)(?!半)"
            + "|(?:再往?|之)?前一个?(?:周|星期|礼拜|月|季度|年)(?=的?(?:呢|[?。 ]*$))|(?<=[较比])(?:上个?|前)(?:周|星期|礼拜|月|季度?)(?!半)"
            + "|\\b(?:the |one )?(?:week|month|quarter|year|period|half) (?:before|prior)(?=(?: that| it)?\\s*(?:[?.,!]|$))(?: that| it)?"
            + "|(?<=\\b(?:than|to|with|vs|versus|against|over|from) )(?:the )?(?:previous|preceding|prior) (?:week|month|quarter|year|period|half)\\b"
            + "|\\b(?:month[- ]over[- ]month|quarter[- ]over[- ]quarter|week[- ]over[- ]week|mom|qoq|wow)\\b");

    private final Span span;
    private final boolean isYearBefore;

    private Comparison(Span span, boolean isYearBefore) {
        this.span = span;
        this.isYearBefore = isYearBefore;
    }

    static Optional<Comparison> find(String folded) {
        Matcher yearBefore = YEAR_BEFORE.matcher(folded);
        if (yearBefore.find()) {
            return Optional.of(new Comparison(new Span(yearBefore.start(), yearBefore.end()), true));
        }
        Matcher preceding = PRECEDING.matcher(folded);
        return preceding.find()
                ? Optional.of(new Comparison(new Span(preceding.start(), preceding.end()), false))
                : Optional.empty();
    }

    Span span() {
        return span;
    }

    /** The days to compare with: a year earlier, or as long and right before. */
    Period of(Period days, TimeContext context) {
        if (isYearBefore) {
            return new Period(days.from().minusYears(1), lastDay(days));
        }
        Unit unit = Unit.of(days, context);
        if (unit != Unit.DAY) {
            return unit.containing(days.from().minusDays(1), context);
        }
        long length = days.from().until(days.to(), ChronoUnit.DAYS) + 1;
        return new Period(days.from().minusDays(length), days.from().minusDays(1));
    }

    /** The end of February stays the end of February. */
    private static LocalDate lastDay(Period days) {
        LocalDate earlier = days.to().minusYears(1);
        boolean endsMonth = days.to().plusDays(1).getDayOfMonth() == 1;
        return endsMonth ? earlier.withDayOfMonth(earlier.lengthOfMonth()) : earlier;
    }
}
