package dev.lookback.llm;

import java.time.Duration;

/** Opens models. */
public final class ChatModels {
    private static final Duration REST = Duration.ofSeconds(30);

    private ChatModels() {}

    /**
     * A model that is tried again before its first words, and left alone for a while when it keeps failing. Nothing is sent
     * before the first call.
     *
     * @param meters where calls are counted
     */
    public static ChatModel open(ChatConfig config, ChatMeters meters) {
        return open(config, meters, REST);
    }

    /** @param rest how long a failing model is left alone */
    static ChatModel open(ChatConfig config, ChatMeters meters, Duration rest) {
        return new ResilientChat(new RemoteChat(config), meters, rest);
    }
}
