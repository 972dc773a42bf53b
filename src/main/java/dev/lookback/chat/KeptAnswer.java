package dev.lookback.chat;

import java.time.Instant;

/**
 * An answer as it was given.
 *
 * @param id unique
 * @param conversation id of the conversation it was given in
 * @param question as asked
 * @param asked when
 * @param json the whole answer as it was sent
 */
public record KeptAnswer(String id, String conversation, String question, Instant asked, String json) {}
