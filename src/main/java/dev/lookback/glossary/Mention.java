package dev.lookback.glossary;

/**
 * An entity named in a text.
 *
 * @param entity what is named
 * @param start offset of its first character in the text, in UTF-16 units
 * @param end offset behind its last character
 */
public record Mention(Entity entity, int start, int end) {}
