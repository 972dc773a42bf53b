package dev.lookback.chunk;

import java.util.List;

/** How much text an embedder can take beside the headings and context that stand above it. */
final class TokenBudget {
    /** No tokenizer makes more tokens than bytes, and no UTF-16 unit is more than three of them. */
    private static final int MOST_TOKENS_PER_UNIT = 3;

    private static final int SPECIAL_TOKENS = 8;

    private final TokenCounter counter;
    private final int maxTokens;
    private final String above;

    /**
     * @param above title, headings and context, outermost first; outer ones are not counted if all together would take
     *     more than half of the limit
     */
    TokenBudget(TokenCounter counter, int maxTokens, List<String> above) {
        this.counter = counter;
        this.maxTokens = maxTokens;
        int from = 0;
        String joined = join(above);
        while (from < above.size() && !fits(joined, maxTokens / 2)) {
            from++;
            joined = join(above.subList(from, above.size()));
        }
        this.above = joined;
    }

    boolean fits(String text) {
        return fits(above + text, maxTokens);
    }

    private boolean fits(String text, int limit) {
        return MOST_TOKENS_PER_UNIT * text.length() + SPECIAL_TOKENS <= limit || counter.count(text) <= limit;
    }

    private static String join(List<String> parts) {
        return parts.isEmpty() ? "" : String.join(" / ", parts) + "\n";
    }
}
