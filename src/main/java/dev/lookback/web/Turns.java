package dev.lookback.web;

import dev.lookback.chat.ChatStore;

/** Opens turns of conversations, new ones and those that go on. Safe for use by several threads. */
final class Turns {
    private final LookbackService service;
    private final ChatStore chats;

    Turns(LookbackService service, ChatStore chats) {
        this.service = service;
        this.chats = chats;
    }

    /** @throws NotThere if the client has no conversation of the id that the input names */
    Turn open(String client, AskInput input) {
        String conversation = input.conversation();
        if (conversation == null) {
            return new Turn(service, chats, client, ChatStore.newId(), input);
        }
        if (chats.find(client, conversation).isEmpty()) {
            throw NotThere.conversation();
        }
        return new Turn(service, chats, client, conversation, input.after(chats.questions(conversation)));
    }
}
