package dev.lookback.question;

import dev.lookback.report.Period;

/**
 * Words of a question that name days.
 *
 * @param period the days meant
 * @param label the days in the question's language, as shown to the person who asked: {@code 2023年8月}, {@code Q3 2024}
 * @param start offset of the first character in the question's text, in UTF-16 units
 * @param end offset behind the last character
 * @param lacksYear whether nothing says of which year they are, so that the most recent ones were taken
 */
public record WindowMention(Period period, String label, int start, int end, boolean lacksYear) {}
