package dev.lookback.answer;

/**
 * The model that phrases answers.
 *
 * @param name as shown to readers
 * @param available whether it is asked at the moment; false while it is left alone after failures
 */
public record ModelState(String name, boolean available) {}
