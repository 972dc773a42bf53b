package dev.lookback.chat;

import java.time.Instant;

/**
 * One conversation, without what was said in it.
 *
 * @param id unique
 * @param title its first question, shortened, or what a reader called it
 * @param created when it began
 * @param changed when the last answer came, or the title
 * @param answers how many answers it has
 */
public record Conversation(String id, String title, Instant created, Instant changed, int answers) {}
