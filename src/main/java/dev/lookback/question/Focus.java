package dev.lookback.question;

import dev.lookback.glossary.Entity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that fit a question count, and what is computed over them.
 *
 * @param excluded things that must not be in the answer: 除了光大, "except Everbright"
 * @param sides whose fault counts; empty for anybody's
 * @param aggregate the figure wanted over all that fit; null for none
 * @param superlative which of all that fit is wanted; null for all
 * @param limit how many at most are wanted, as in 最近三次; null for all
 */
public record Focus(
        List<Entity> excluded,
        Set<Side> sides,
        @Nullable Aggregate aggregate,
        @Nullable Superlative superlative,
        @Nullable Integer limit) {
    /** Everything counts, nothing is computed. */
    public static final Focus NONE = new Focus(List.of(), Set.of(), null, null, null);

    public Focus {
        excluded = List.copyOf(excluded);
        sides = sides.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(sides));
    }

    /** The same over all that fit. */
    Focus ofAll() {
        return new Focus(excluded, sides, aggregate, null, limit);
    }

    /** Whose fault an incident was. */
    public enum Side {
        OWN,
        /** Another party that is no bank; whoever asks for the other side wants {@link #BANK} too. */
        COUNTERPARTY,
        CARRIER,
        /** A bank's: 银行侧 leaves out what a channel or a supplier broke. */
        BANK
    }

    /** A figure over many. */
    public enum Aggregate {
        COUNT,
        SUM,
        AVERAGE
    }

    /** One of many. */
    public enum Superlative {
        LONGEST,
        SHORTEST,
        HIGHEST,
        LOWEST,
        MOST,
        FEWEST,
        LATEST,
        EARLIEST
    }
}
