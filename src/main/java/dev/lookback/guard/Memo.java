package dev.lookback.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of a key: every check reads the same parts of the same sources again, sentence after sentence. Forgets all
 * when it is full, which costs less than to know what was used last. Safe for use by several threads.
 */
final class Memo<K, V> {
    private static final int MOST = 4_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();

    V get(K key, Function<K, V> make) {
        V value = known.get(key);
        if (value == null) {
            value = make.apply(key);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
