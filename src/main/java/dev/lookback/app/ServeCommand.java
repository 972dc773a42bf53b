package dev.lookback.app;

import dev.lookback.chat.ChatStore;
import dev.lookback.ingest.FolderWatcher;
import dev.lookback.web.IndexedLookback;
import dev.lookback.web.IndexingState;
import dev.lookback.web.WebConfig;
import dev.lookback.web.WebServer;
import java.io.PrintWriter;
import java.net.BindException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: web chat and API, with the index kept up to date while it runs. */
@Command(
        name = "serve",
        description = "Brings the index up to date, watches the folders, and serves web chat and API.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--host", description = "Address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", description = "Port to listen on, 0 for any free one (default: 7070).")
    private @Nullable String port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        AppConfig config = shared.config(options());
        OpenHost.check(config);
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        // First, as it is quick: whoever has named a place that cannot be written need not wait for models to load.
        ChatStore chats = ChatStore.open(config.chat(), Clock.systemUTC());
        Assembly assembly = Assembly.open(config);
        IndexingState indexing = new IndexingState();
        WebServer server = new WebServer(
                new WebConfig(config.host(), config.port(), config.access()),
                new IndexedLookback(
                        assembly.index(), assembly.assistant(), assembly.glossary(), indexing, assembly.meters()),
                chats);
        FolderWatcher watcher = new FolderWatcher(
                assembly.ingester(),
                new ServingProgress(indexing, spec.commandLine().getErr()));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            watcher.close();
                            chats.close();
                            assembly.close();
                            stopped.countDown();
                        },
                        "stop-serving"));
        assembly.index()
                .rebuilt()
                .ifPresent(reason -> spec.commandLine().getErr().println("lookback: " + reason));
        start(server);
        out.println("Lookback answers at " + server.uri());
        out.flush();
        watcher.start();
        stopped.await();
        return 0;
    }

    private static void start(WebServer server) {
        try {
            server.start();
        } catch (BindException inUse) {
            throw new CommandException(String.valueOf(inUse.getMessage()), inUse);
        }
    }

    private Map<ConfigKey, String> options() {
        Map<ConfigKey, String> options = new EnumMap<>(ConfigKey.class);
        if (host != null) {
            options.put(ConfigKey.HOST, host);
        }
        if (port != null) {
            options.put(ConfigKey.PORT, port);
        }
        return options;
    }
}
