package dev.lookback.chat;

import java.util.List;

/**
 * A part of a list of conversations.
 *
 * @param conversations the latest changed first
 * @param count how many there are in all
 */
public record ConversationPage(List<Conversation> conversations, int count) {
    public ConversationPage {
        conversations = List.copyOf(conversations);
    }
}
