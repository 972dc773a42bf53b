package dev.lookback.web;

import dev.lookback.chat.ChatStore;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.URI;
import java.util.Map;

/**
 * Serves the chat page and the API.
 *
 * <ol>
 *   <li>Every response carries {@link SecurityHeaders}; what goes wrong becomes a problem in {@link Problems}.
 *   <li>{@link Gate} lets callers in. {@code /api} answers once {@link LookbackService#status()} is ready; before that it says how far indexing is.
 *   <li>{@link AskRoute} opens a {@link Turn} of a conversation, which asks {@link LookbackService#ask} and keeps the answer;
 *       {@link EventStream} carries its events.
 *   <li>{@link CompletionRoute} does the same for programs that speak the OpenAI protocol.
 *   <li>Whatever no route matches is looked for among the files of {@code web/}.
 * </ol>
 *
 * <p>Requests run on virtual threads. The process stays alive until {@link #close()}.
 */
public final class WebServer implements AutoCloseable {
    static final String JSON = "application/json";

    /** Largest body of a request; programs that speak {@code /v1} send the whole conversation each time. */
    static final int MAX_BODY_BYTES = 1024 * 1024;

    private final WebConfig config;
    private final ServerMetrics metrics;
    private final Javalin javalin;

    /**
     * Prepares a server that does not listen yet.
     *
     * @param config how to listen
     * @param service answers the requests
     * @param chats keeps conversations; closed by whoever opened it
     */
    public WebServer(WebConfig config, LookbackService service, ChatStore chats) {
        this.config = config;
        metrics = new ServerMetrics(service);
        javalin = Javalin.create(javalinConfig -> configure(javalinConfig, service, chats));
    }

    private void configure(JavalinConfig javalinConfig, LookbackService service, ChatStore chats) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.http.maxRequestSize = MAX_BODY_BYTES;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.defaultContentType = JSON;
        javalinConfig.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
        javalinConfig.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyProblems()));
        javalinConfig.requestLogger.http(metrics::served);
        Problems.register(javalinConfig);
        registerRoutes(javalinConfig, service, chats);
        servePage(javalinConfig);
    }

    private void registerRoutes(JavalinConfig javalinConfig, LookbackService service, ChatStore chats) {
        javalinConfig.routes.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        Gate gate = new Gate(config);
        javalinConfig.routes.before("/api/*", gate);
        javalinConfig.routes.before("/v1/*", gate);
        javalinConfig.routes.before("/mcp", gate);
        Handler whenReady = ctx -> {
            ctx.header(Header.CACHE_CONTROL, "no-store");
            StatusJson status = service.status();
            if (!status.ready()) {
                throw new NotReady(status);
            }
        };
        javalinConfig.routes.beforeMatched("/api/*", whenReady);
        javalinConfig.routes.beforeMatched("/v1/chat/*", whenReady);
        Streams streams = new Streams(config, metrics);
        javalinConfig.routes.post("/api/ask", new AskRoute(new Turns(service, chats), streams));
        new ModelRoutes().register(javalinConfig.routes);
        javalinConfig.routes.post("/v1/chat/completions", new CompletionRoute(service, streams));
        new ConversationRoutes(chats).register(javalinConfig.routes);
        new FeedbackRoutes(chats).register(javalinConfig.routes);
        javalinConfig.routes.get("/api/search", new SearchRoute(service));
        new FactRoutes(service).register(javalinConfig.routes);
        javalinConfig.routes.post("/api/similar", new SimilarRoute(service));
        new ReportRoutes(service).register(javalinConfig.routes);
        new PageRoutes(service).register(javalinConfig.routes);
        new HealthRoutes(service, metrics).register(javalinConfig.routes);
    }

    private static void servePage(JavalinConfig javalinConfig) {
        javalinConfig.staticFiles.add(files -> {
            files.directory = "/web";
            // Names carry no version: the browser asks each time and gets a 304.
            files.headers = Map.of(Header.CACHE_CONTROL, "no-cache");
            files.mimeTypes.add("text/html;charset=utf-8", "html");
        });
    }

    /**
     * Starts to listen.
     *
     * @throws BindException if the address cannot be had; its message is for the user
     */
    public void start() throws BindException {
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            BindException cannotListen = new BindException("cannot listen on %s:%d: the port is in use or not allowed"
                    .formatted(config.host(), config.port()));
            cannotListen.initCause(e);
            throw cannotListen;
        }
    }

    /** Address of the chat page; only after {@link #start()}. */
    public URI uri() {
        return URI.create("http://%s:%d/".formatted(config.host(), javalin.port()));
    }

    /** Stops listening; answers under way are cut off. */
    @Override
    public void close() {
        javalin.stop();
        metrics.close();
    }
}
