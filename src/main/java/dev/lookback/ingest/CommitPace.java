package dev.lookback.ingest;

import dev.lookback.index.HybridIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Commits now and then: often enough that what is stored can soon be found, seldom enough that committing costs little.
 *
 * <p>An interrupt is held back while the index writes, because it would break the index's files off in the middle.
 */
final class CommitPace {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final HybridIndex index;
    private final InstantSource clock;
    private Instant last;
    private boolean open;

    CommitPace(HybridIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Runs a change of the index, undisturbed. */
    void write(Runnable change) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!open) {
                open = true;
                last = clock.instant();
            }
            change.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Commits if the last time is long enough ago. */
    boolean commitIfDue() {
        boolean due = open && Duration.between(last, clock.instant()).compareTo(LONGEST) >= 0;
        if (due) {
            commit();
        }
        return due;
    }

    /** Commits what is not committed yet. */
    void commit() {
        if (open) {
            write(index::commit);
            open = false;
        }
    }
}
