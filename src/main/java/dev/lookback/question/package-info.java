/**
 * What is asked: time window, entities, kind, and what a follow-up inherits.
 *
 * <p>Main type: {@link dev.lookback.question.QuestionReader}. It needs no model: what it understood is a value that is shown
 * to the person who asked and can be corrected.
 */
@NullMarked
package dev.lookback.question;

import org.jspecify.annotations.NullMarked;
