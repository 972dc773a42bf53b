/** Reads configuration, builds the objects by hand, runs one command. */
@NullMarked
package dev.lookback.app;

import org.jspecify.annotations.NullMarked;
