package dev.lookback.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * Hears what langchain4j makes of a response, and decides on the one ending.
 *
 * <p>A response without a finish reason did not end well, whatever langchain4j says: it takes an error frame in the stream,
 * and a stream that just stops, for completion.
 */
final class CompletionReader implements StreamingChatResponseHandler {
    /** Characters a token can have at most; a model that goes on beyond its limit is cut off by length. */
    private static final int CHARACTERS_A_TOKEN = 8;

    private final String model;
    private final StreamCall call;
    private final ChatListener listener;
    private final long mostCharacters;
    private final ThoughtFilter thoughts = new ThoughtFilter();
    private long characters;
    private boolean told;
    private boolean cut;
    private @Nullable ChatResponse complete;
    private @Nullable RuntimeException thrown;

    CompletionReader(String model, StreamCall call, ChatListener listener, int maxTokens) {
        this.model = model;
        this.call = call;
        this.listener = listener;
        this.mostCharacters = (long) maxTokens * CHARACTERS_A_TOKEN;
    }

    @Override
    public void onPartialResponse(String piece) {
        if (call.isOver()) {
            return;
        }
        call.textCame();
        characters += piece.length();
        tell(thoughts.add(piece));
        if (characters > mostCharacters) {
            cut = true;
            call.stop();
        } else if (listener.cancelled()) {
            call.stop();
        }
    }

    private void tell(String text) {
        if (text.isEmpty()) {
            return;
        }
        told = true;
        try {
            listener.text(text);
        } catch (RuntimeException failed) {
            // langchain4j would swallow it; it is thrown when the call has returned.
            thrown = failed;
            call.stop();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (!call.isOver()) {
            tell(thoughts.end());
            complete = response;
        }
    }

    @Override
    public void onError(Throwable error) {
        call.fail(Failures.unreadable(model, error));
    }

    /** The ending; after the call has returned. */
    Ending ending() {
        if (thrown != null) {
            throw thrown;
        }
        LlmException failure = call.failure();
        if (failure != null) {
            return new Ending.Failed(failure);
        }
        if (cut) {
            return new Ending.Complete(new Ending.Usage(0, 0), true);
        }
        if (call.isOver()) {
            return new Ending.Cancelled();
        }
        if (complete != null && !told) {
            // Nothing at all, or thoughts, or only calls of tools that nobody offered.
            return new Ending.Failed(Failures.wroteNothing(model));
        }
        ChatResponse response = complete;
        FinishReason reason = response == null ? null : response.finishReason();
        return response == null || reason == null
                ? new Ending.Failed(Failures.endedEarly(model))
                : new Ending.Complete(usage(response.tokenUsage()), reason == FinishReason.LENGTH);
    }

    private static Ending.Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? new Ending.Usage(0, 0)
                : new Ending.Usage(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
