package dev.lookback.question;

import dev.lookback.glossary.FoldedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two numbers asked for in one breath: 8月几起故障，其中银行原因的几起; "how many outages, and how many of them were ours".
 *
 * @param first what is asked first, as typed
 * @param then what is asked after it, as typed; it may lean on the first
 */
public record TwoCounts(String first, String then) {
    private static final Pattern HOW_MANY =
            Pattern.compile("(?<![哪最近这那前上])(?:几|多少)(?:起|次|个(?!小时|月|钟头|百分点|人)|桩|宗|件|例|场)|(?:有|是|共)多少(?=$|[?。 ])"
                    + "|\\bhow (?:many(?! (?:minutes|hours|days|seconds))|often|frequently)\\b");

    /** A share is a number of the first one. */
    private static final Pattern SHARE =
            Pattern.compile("占比|百分之(?:几|多少)|几成|占(?:了)?多少|\\bwhat (?:share|percentage|proportion|fraction)\\b");

    /** "And last year?" */
    private static final Pattern AND_THIS = Pattern.compile("^[^,。]{1,12}呢[?。 ]*$|^(?:what|how) about .{1,30}\\?*$");

    private static final Pattern BREAK =
            Pattern.compile("[,;?。]\\s*(?:and |以及|还有|又|再|并且)?|\\s+and (?=how |of (?:them|those|these)\\b|what )");

    /** Parts that split a text; empty if it does not ask for two numbers. */
    public static Optional<TwoCounts> in(String text) {
        FoldedText folded = FoldedText.of(text);
        Matcher matcher = BREAK.matcher(folded.text());
        while (matcher.find()) {
            String first = folded.text().substring(0, matcher.start());
            String then = folded.text().substring(matcher.end());
            boolean isSecond = HOW_MANY.matcher(then).find()
                    || SHARE.matcher(then).find()
                    || AND_THIS.matcher(then).find();
            if (HOW_MANY.matcher(first).find() && isSecond) {
                return Optional.of(new TwoCounts(
                        text.substring(0, folded.start(matcher.start())),
                        text.substring(folded.end(matcher.end() - 1))));
            }
        }
        return Optional.empty();
    }
}
