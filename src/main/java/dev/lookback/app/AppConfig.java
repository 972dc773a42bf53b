package dev.lookback.app;

import dev.lookback.chat.StoreConfig;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.EmbeddingConfig;
import dev.lookback.web.AccessConfig;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process was told.
 *
 * @param reports folders of reports; empty for the demonstration reports
 * @param index folder of the index
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 * @param glossary glossary file; null for the one that comes with the program
 * @param isoWeeks whether weeks are numbered as ISO 8601 does, rather than from the week that holds 1 January
 * @param chat where conversations are kept
 * @param access who may call the server, and how often
 * @param embedding what turns texts into vectors
 * @param model the language model that phrases answers; null for none
 */
record AppConfig(
        List<Path> reports,
        Path index,
        String host,
        int port,
        @Nullable Path glossary,
        boolean isoWeeks,
        StoreConfig chat,
        AccessConfig access,
        EmbeddingConfig embedding,
        @Nullable ChatConfig model) {
    AppConfig {
        reports = List.copyOf(reports);
    }
}
