package dev.lookback.answer;

import dev.lookback.question.Question;
import dev.lookback.report.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says of answers over many which of their days no report tells about. */
final class MissingDays {
    private static final int FEW = 3;
    private static final double DAYS_OF_WEEK = 7;

    private final LoadedPeriods coverage;

    MissingDays(LoadedPeriods coverage) {
        this.coverage = coverage;
    }

    /** Adds a sentence if days are missing and the answer would be another with them; tells whether it did. */
    boolean say(Question question, Texts texts, Draft draft) {
        Period window = question.window();
        List<Period> gaps = window == null || !isOverAll(question) ? List.of() : coverage.gaps(window);
        if (gaps.isEmpty()) {
            return false;
        }
        draft.say(gaps.size() > FEW ? many(gaps, texts) : each(gaps, texts), List.of());
        return true;
    }

    private static String each(List<Period> gaps, Texts texts) {
        String days = gaps.stream()
                .map(gap -> texts.of("window.of", gap.from(), gap.to()))
                .collect(Collectors.joining(texts.of("list.separator")));
        return texts.of("coverage.partial", days);
    }

    private static String many(List<Period> gaps, Texts texts) {
        long days = gaps.stream().mapToLong(MissingDays::length).sum();
        Period longest =
                gaps.stream().max(Comparator.comparingLong(MissingDays::length)).orElseThrow();
        String words = texts.of("window.of", longest.from(), longest.to());
        return texts.of("coverage.many", gaps.size(), Math.round(days / DAYS_OF_WEEK), words);
    }

    private static long length(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** Kinds whose answer is wrong when a report of these days is missing. */
    private static boolean isOverAll(Question question) {
        return switch (question.kind()) {
            case COUNT, LIST, COMPARE, SUMMARY -> true;
            case DURATION ->
                question.focus().aggregate() != null || question.focus().superlative() != null;
            case CAUSE, HANDLING, TREND, PROGRESS, PLAN, SIMILAR, OTHER -> false;
        };
    }
}
