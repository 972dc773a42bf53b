/**
 * What is asked: time window, entities, kind, and what a follow-up inherits.
 *
 * <p>Main type: {@link dev.lookback.question.QuestionReader}. It needs no model: what it understood is a value that is shown
 * to the person who asked and can be corrected. Words that tell a kind, narrow an answer or lean on the conversation are
 * tables with an example beside each rule; words about time are read by small rules that combine. Rejected: asking a model,
 * which is not always there and once loosened a cutoff its user had set; one pattern per phrase, for people combine them
 * freely.
 */
@NullMarked
package dev.lookback.question;

import org.jspecify.annotations.NullMarked;
