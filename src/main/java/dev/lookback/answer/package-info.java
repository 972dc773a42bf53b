/**
 * Turns a question, facts and passages into a cited answer, or an honest "not found".
 *
 * <p>Main type: {@link dev.lookback.answer.Answerer}. Every sentence carries the citations it rests on, each bound to a
 * chunk id with a quote that stands in the chunk. Rejected: numbering citations by list position while writing, which is
 * how other assistants come to cite the wrong file.
 */
@NullMarked
package dev.lookback.answer;

import org.jspecify.annotations.NullMarked;
