/**
 * The names people use for one thing, in Chinese and English.
 *
 * <p>Main type: {@link dev.lookback.glossary.Glossary}, read from {@code index/glossary.tsv}, a file people edit. It serves
 * questions, index terms and entity detection alike, so that a name added once works everywhere. Rejected: synonyms
 * inside the index's analyzer; a new alias would then need a rebuild.
 */
@NullMarked
package dev.lookback.glossary;

import org.jspecify.annotations.NullMarked;
