package dev.lookback.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.ingest.ProgressListener;
import dev.lookback.llm.FakeUpstream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the server on the demonstration reports while readers have answers written by a model that takes its time: how
 * soon a checked sentence reaches its reader, what other requests feel of it, what memory it takes. By hand:
 * {@code ManyReadersBench INDEX [READERS [SECONDS]]}.
 */
final class ManyReadersBench {
    private static final List<String> OTHERS = List.of(
            "/api/search?q=%E6%95%B0%E6%8D%AE%E5%BA%93%E5%88%87%E6%8D%A2&k=10",
            "/api/search?q=certificate%20expired&k=10",
            "/api/incidents?from=2025-01-01&to=2026-12-31",
            "/api/projects");
    private static final int OTHER_REQUESTS = 200;

    private final PhrasedServer server;
    private final EchoingModel model;

    private ManyReadersBench(PhrasedServer server, EchoingModel model) {
        this.server = server;
        this.model = model;
    }

    public static void main(String[] args) throws Exception {
        int readers = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        EchoingModel model = new EchoingModel(TimeUnit.SECONDS.toMillis(seconds));
        Path chats = Files.createTempDirectory("readers").resolve("chat.db");
        try (Assembly assembly = Assembly.open(ConfigReader.read(null, Map.of(), Map.of(ConfigKey.INDEX, args[0])));
                FakeUpstream upstream = FakeUpstream.ofRequest(model::reply)) {
            assembly.ingester().update(ProgressListener.NONE);
            try (PhrasedServer server = new PhrasedServer(assembly, upstream, Misbehaviour.PATIENT, chats)) {
                ManyReadersBench bench = new ManyReadersBench(server, model);
                bench.others(OTHER_REQUESTS);
                System.out.println("others, idle: " + percentiles(bench.others(OTHER_REQUESTS)));
                bench.run(readers);
            }
        }
    }

    private void run(int readers) throws Exception {
        System.out.println("heap before: " + megabytes() + " MB");
        long start = System.nanoTime();
        CountDownLatch begun = new CountDownLatch(readers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Heard>> all = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                String question = "光大银行的故障是什么原因" + marks(reader);
                all.add(threads.submit(() -> read(question, begun)));
            }
            begun.await();
            System.out.printf("all under way after %.1f s%n", since(start) / 1000);
            System.out.println("heap with all under way: " + megabytes() + " MB");
            System.out.println("others, all under way: " + percentiles(others(OTHER_REQUESTS)));
            System.out.println("heap later: " + megabytes() + " MB");
            int whole = 0;
            List<Double> delays = new ArrayList<>();
            for (Future<Heard> each : all) {
                Heard heard = each.get();
                whole += heard.answeredBy.equals("fake") ? 1 : 0;
                delays.add(heard.delayMillis);
            }
            System.out.printf("answers by the model: %d of %d after %.1f s%n", whole, readers, since(start) / 1000);
            System.out.println("first sentence complete to first text at the reader: " + percentiles(delays));
        }
        System.gc();
        System.out.println("heap after: " + megabytes() + " MB");
    }

    private record Heard(String answeredBy, double delayMillis) {}

    private Heard read(String question, CountDownLatch begun) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                server.post("/api/ask", "{\"question\":\"" + question + "\"}").header("Accept", "text/event-stream");
        double delay = Double.NaN;
        String event = "";
        try (Stream<String> lines = server.stream(request).body()) {
            Iterator<String> each = lines.iterator();
            while (each.hasNext()) {
                String line = each.next();
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ") && event.equals("understood")) {
                    begun.countDown();
                } else if (line.startsWith("data: ") && event.equals("delta") && Double.isNaN(delay)) {
                    delay = since(model.firstSentence(question));
                } else if (line.startsWith("data: ") && event.equals("answer")) {
                    return new Heard(
                            JsonMapper.builder()
                                    .build()
                                    .readTree(line.substring("data: ".length()))
                                    .path("answeredBy")
                                    .asText(),
                            delay);
                }
            }
        }
        return new Heard("", delay);
    }

    /** Tells questions apart for the model, and means nothing. */
    private static String marks(int number) {
        return Integer.toBinaryString(64 + number).replace('0', '？').replace('1', '！');
    }

    private List<Double> others(int requests) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            long start = System.nanoTime();
            HttpResponse<String> response = server.send(server.request(OTHERS.get(number % OTHERS.size())));
            millis.add(since(start));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        }
        return millis;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String percentiles(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return "p50 %.1f, p95 %.1f, most %.1f ms"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
    }

    private static long megabytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
