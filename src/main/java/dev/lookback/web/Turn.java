package dev.lookback.web;

import dev.lookback.chat.ChatException;
import dev.lookback.chat.ChatStore;
import dev.lookback.chat.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question of a conversation and its answer.
 *
 * @param service answers
 * @param chats keeps the answer
 * @param client whose conversation it is
 * @param conversation its id
 * @param input the question with those before it
 */
record Turn(LookbackService service, ChatStore chats, String client, String conversation, AskInput input) {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /**
     * Asks and keeps the answer. One that cannot be kept is given all the same, as of no conversation: it was made, and a
     * full disk is no reason to hold it back. Nothing is kept if the reader has left: the answer may have been cut short.
     */
    AnswerJson ask(AnswerListener listener) {
        Instant asked = Instant.now();
        AnswerJson answer = service.ask(input, listener).in(conversation);
        if (listener.readerLeft()) {
            return answer.in(null);
        }
        try {
            return kept(answer, asked) ? answer : answer.in(null);
        } catch (ChatException failure) {
            LOG.error("answer {} is not kept: {}", answer.id(), failure.getMessage());
            return answer.in(null);
        }
    }

    private boolean kept(AnswerJson answer, Instant asked) {
        KeptAnswer kept = new KeptAnswer(
                answer.id(),
                conversation,
                input.question(),
                asked,
                new String(Json.write(answer), StandardCharsets.UTF_8));
        if (input.conversation() != null) {
            return chats.goOn(client, kept);
        }
        chats.begin(client, kept);
        return true;
    }
}
