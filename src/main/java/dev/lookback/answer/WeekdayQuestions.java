package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps questions about a day of every week, such as why nothing is released on Fridays, from being answered by what does not
 * speak of that day. What does is left to others. Safe for use by several threads.
 */
final class WeekdayQuestions implements AnswerWriter {
    /** {@code 5月12日 周五} tells of that day. */
    private static final String NO_DATE = "(?<![\\d日号/])(?<![\\d日号][ (,])";

    private static final List<Pattern> DAYS = List.of(
            day("一", "mondays?"),
            day("二", "tuesdays?"),
            day("三", "wednesdays?"),
            day("四", "thursdays?"),
            day("五", "fridays?"),
            day("六", "saturdays?"),
            day("[日天]", "sundays?"));

    private static Pattern day(String zh, String en) {
        return Pattern.compile(NO_DATE + "(?:周|星期|礼拜)" + zh + "|" + NO_DATE + "\\b" + en + "\\b(?!,? \\d)");
    }

    /** Writes nothing ever; nobody else may answer if no passage speaks of the day. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        if (asked.question().window() != null) {
            return Outcome.PASSED;
        }
        String text = FoldedText.fold(asked.question().text());
        boolean told = DAYS.stream()
                .filter(day -> day.matcher(text).find())
                .allMatch(day -> asked.retrieval().passages().stream()
                        .map(found -> FoldedText.fold(found.passage().text()))
                        .anyMatch(passage -> day.matcher(passage).find()));
        return told ? Outcome.PASSED : Outcome.NONE_FITS;
    }
}
