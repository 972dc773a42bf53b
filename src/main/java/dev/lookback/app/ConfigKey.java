package dev.lookback.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Every key of the configuration, with its default; the README's table is checked against this list. */
enum ConfigKey {
    REPORTS("reports", "", "folders of reports, separated by commas; none: the demonstration reports"),
    INDEX("index", "index/data", "folder of the index"),
    HOST("host", "127.0.0.1", "address to listen on"),
    PORT("port", "7070", "port to listen on; 0 takes any free one"),
    GLOSSARY(
            "glossary",
            "",
            "glossary file, read again when it changes; none: index/glossary.tsv if it is there, else the one that comes with the program"),
    WEEK_ONE("weekOne", "jan1", "week 1 of a year: jan1 (the week that holds 1 January) or iso"),
    CHAT_URL(
            "chat.url",
            "",
            "JDBC URL of the conversations: jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME; none: chat.db in the folder of the index"),
    CHAT_USER("chat.user", "", "user of a PostgreSQL database"),
    CHAT_PASSWORD("chat.password", "", "its password; secret"),
    CHAT_RETENTION_DAYS(
            "chat.retentionDays",
            "365",
            "conversations that did not go on for so many days are deleted, with their feedback; 0: never"),
    AUTH_TOKENS(
            "auth.tokens",
            "",
            "bearer tokens that let callers in, TOKEN or NAME=TOKEN, separated by commas or lines; conversations belong to a name; none: everybody on this machine; secret"),
    AUTH_REQUESTS_PER_MINUTE(
            "auth.requestsPerMinute",
            "600",
            "requests that one token, or one address where there are none, may make in a minute; 0: any number"),
    EMBEDDING(
            "embedding",
            "builtin",
            "what turns texts into vectors: builtin, onnx (a model of your own for all languages, such as multilingual-e5 or bge-m3) or openai (a server with OpenAI's embeddings); another model has the index rebuilt"),
    EMBEDDING_ONNX_MODEL(
            "embedding.onnx.model", "", "model.onnx, or the folder it lies in; what it keeps beside it is found"),
    EMBEDDING_ONNX_TOKENIZER("embedding.onnx.tokenizer", "", "its tokenizer.json; none: the one beside the model"),
    EMBEDDING_ONNX_POOLING(
            "embedding.onnx.pooling", "mean", "as the model was trained: mean (multilingual-e5) or cls (bge-m3)"),
    EMBEDDING_OPENAI_BASE_URL(
            "embedding.openai.baseUrl", "", "address of the embeddings service, with its version path"),
    EMBEDDING_OPENAI_API_KEY("embedding.openai.apiKey", "", "its key; secret"),
    EMBEDDING_OPENAI_MODEL("embedding.openai.model", "", "name of the model there"),
    EMBEDDING_OPENAI_DIMENSIONS("embedding.openai.dimensions", "", "length of its vectors"),
    EMBEDDING_QUERY_PREFIX(
            "embedding.queryPrefix", "", "put before questions, for onnx and openai: multilingual-e5 wants `query: `"),
    EMBEDDING_PASSAGE_PREFIX("embedding.passagePrefix", "", "put before passages: multilingual-e5 wants `passage: `"),
    EMBEDDING_MAX_TOKENS("embedding.maxTokens", "512", "longest text in tokens that the model is given"),
    LLM_PROVIDER(
            "llm.provider",
            "none",
            "who phrases answers: none, openai (any server with OpenAI's chat completions), ollama or anthropic"),
    LLM_BASE_URL("llm.baseUrl", "", "address of the model service; none: the usual one of the provider"),
    LLM_API_KEY("llm.apiKey", "", "key of the model service; secret"),
    LLM_MODEL("llm.model", "", "name of the model there"),
    LLM_TIMEOUT("llm.timeout", "90", "seconds until an answer of the model must be complete"),
    LLM_FIRST_TEXT("llm.firstText", "30", "seconds until it must have begun"),
    LLM_IDLE("llm.idle", "15", "seconds that it may fall silent"),
    LLM_TEMPERATURE("llm.temperature", "0", "0 for the likeliest words, up to 2");

    private final String path;
    private final String initial;
    private final String help;

    ConfigKey(String path, String initial, String help) {
        this.path = path;
        this.initial = initial;
        this.help = help;
    }

    /** Its name in {@code lookback.yaml}, with dots between levels. */
    String path() {
        return path;
    }

    /** Its value if nothing sets it; empty for none. */
    String initial() {
        return initial;
    }

    /** What it is, in a few words. */
    String help() {
        return help;
    }

    /** Whether its value may stand in the environment or in a file of its own only, and is never shown. */
    boolean isSecret() {
        return this == CHAT_PASSWORD || this == AUTH_TOKENS || this == LLM_API_KEY || this == EMBEDDING_OPENAI_API_KEY;
    }

    /** Its name in the environment: {@code llm.baseUrl} is {@code LOOKBACK_LLM_BASE_URL}. */
    String variable() {
        return "LOOKBACK_"
                + path.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<ConfigKey> of(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    /** The key that looks most like a misspelt one, if one does. */
    static Optional<ConfigKey> like(String misspelt) {
        String wanted = misspelt.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        return Arrays.stream(values())
                .filter(key -> distance(wanted, key.path.toLowerCase(Locale.ROOT)) <= 2)
                .min(Comparator.comparingInt(key -> distance(wanted, key.path.toLowerCase(Locale.ROOT))));
    }

    /** Number of single-character edits between two words (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
