/**
 * Checks what a model wrote, sentence by sentence, against the passages and computed rows it cites.
 *
 * <p>Main type: {@link dev.lookback.guard.Guard}. It knows nothing of models, indexes or answers: text in, faults out, so that
 * honest and lying answers can be tried by the hundred. Words and units it goes by are data files beside the classes. Rejected:
 * asking a second model whether the first was right; it costs seconds, and lies too.
 */
@NullMarked
package dev.lookback.guard;

import org.jspecify.annotations.NullMarked;
