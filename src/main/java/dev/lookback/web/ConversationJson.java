package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lookback.chat.Conversation;
import dev.lookback.chat.ConversationPage;
import dev.lookback.chat.KeptAnswer;
import java.time.Instant;
import java.util.List;

/**
 * A conversation with all that was said.
 *
 * @param conversation what the list tells of it
 * @param messages in their order
 */
record ConversationJson(@JsonUnwrapped Item conversation, List<Message> messages) {
    ConversationJson {
        messages = List.copyOf(messages);
    }

    static ConversationJson of(Conversation conversation, List<KeptAnswer> answers) {
        return new ConversationJson(
                Item.of(conversation),
                answers.stream()
                        .map(kept -> new Message(kept.question(), kept.asked(), kept.json()))
                        .toList());
    }

    /**
     * A conversation in a list.
     *
     * @param id unique
     * @param title its first question, or what it was renamed to
     * @param created when it began
     * @param changed when it last went on
     * @param answers how many it has
     */
    record Item(String id, String title, Instant created, Instant changed, int answers) {
        static Item of(Conversation conversation) {
            return new Item(
                    conversation.id(),
                    conversation.title(),
                    conversation.created(),
                    conversation.changed(),
                    conversation.answers());
        }
    }

    /**
     * A list of conversations.
     *
     * @param conversations the latest changed first
     * @param count how many there are beyond this page and on it
     */
    record Page(List<Item> conversations, int count) {
        Page {
            conversations = List.copyOf(conversations);
        }

        static Page of(ConversationPage page) {
            return new Page(page.conversations().stream().map(Item::of).toList(), page.count());
        }
    }

    /**
     * A question and its answer.
     *
     * @param question as asked
     * @param asked when
     * @param answer as it was given, whatever became of the reports since
     */
    record Message(
            String question, Instant asked, @JsonRawValue String answer) {}
}
