package dev.lookback.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what is computed from an index until the index changes: linking a hundred thousand incidents takes longer than an
 * answer may. Safe for use by several threads; what is computed for one waits for nobody but those who want the same.
 *
 * @param <K> what it is computed for
 * @param <V> the result; must not change
 */
public final class IndexCache<K, V> {
    /** Enough for the days that people ask as of; each entry may point at all incidents. */
    private static final int MOST = 16;

    private final HybridIndex index;
    private final Function<K, V> compute;
    private volatile Kept<K, V> kept = new Kept<>(-1, new ConcurrentHashMap<>());

    private record Kept<K, V>(long version, Map<K, V> values) {}

    /**
     * @param index what it is computed from
     * @param compute reads nothing but the index and its argument
     */
    public IndexCache(HybridIndex index, Function<K, V> compute) {
        this.index = index;
        this.compute = compute;
    }

    /** The value for the index as it is now. */
    public V get(K key) {
        long version = index.version();
        Kept<K, V> now = kept;
        if (now.version() != version
                || (now.values().size() >= MOST && !now.values().containsKey(key))) {
            now = new Kept<>(version, new ConcurrentHashMap<>());
            kept = now;
        }
        return now.values().computeIfAbsent(key, compute);
    }
}
