package dev.lookback.question;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one form of words about time is read.
 *
 * @param pattern over folded text
 * @param unit what it names
 * @param read its meaning; empty if the words are not about time after all
 */
record AtomRule(Pattern pattern, Unit unit, BiFunction<MatchResult, TimeContext, Optional<Reading>> read) {
    static AtomRule of(String pattern, Unit unit, BiFunction<MatchResult, TimeContext, Optional<Reading>> read) {
        return new AtomRule(Pattern.compile(pattern), unit, read);
    }
}
