package dev.lookback.retrieve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chinese question asks whether it came to pass: 拿奖 in 小品拿奖了吗. The outcome is told where the word stands, however the
 * reports call it, or where something is denied; that something is done, found or clear is told in too many ways to be missed.
 *
 * @param happened what came to pass or did not
 */
record AskedOutcome(ContentTerm happened) {
    private static final Pattern WHETHER = Pattern.compile("(?:[了过]|出来|回来|起来)*(?:吗|没|没有|(?<!什)么)[?。]?$");
    private static final Pattern DONE = Pattern.compile("[完好成清明白楚的]|找到|查到|类似|解决|恢复|上线|通过|回去");
    private static final Pattern DENIED = Pattern.compile("[无未]|没|否|拒|\\b(?:no|not|never|none|nobody|without)\\b");

    /**
     * The outcome asked for; empty if none is.
     *
     * @param question folded
     */
    static Optional<AskedOutcome> in(String question, List<ContentTerm> terms) {
        Matcher whether = WHETHER.matcher(question);
        if (!whether.find()) {
            return Optional.empty();
        }
        int end = whether.start();
        return terms.stream()
                .filter(term -> endsNear(question.lastIndexOf(term.text(), end), term, end))
                .max(Comparator.comparingInt(term -> question.lastIndexOf(term.text(), end)))
                .filter(term -> !DONE.matcher(question.substring(question.lastIndexOf(term.text(), end), end))
                        .find())
                .map(AskedOutcome::new);
    }

    private static boolean endsNear(int start, ContentTerm term, int end) {
        return start >= 0 && start < end && start + term.text().length() >= end - 1;
    }

    /** Tells whether a folded text tells it. */
    boolean isToldIn(String folded) {
        return happened.isIn(folded) || DENIED.matcher(folded).find();
    }
}
