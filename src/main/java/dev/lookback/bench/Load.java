package dev.lookback.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests, some at a time, and takes the time of each. */
final class Load {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);
    private static final long FAILED = -1;

    private Load() {}

    /**
     * The times of all requests.
     *
     * @param nanos by request, in their order; below 0 if it failed
     * @param cpuMillis processor time of the whole process meanwhile: no other work on the machine makes it longer
     * @param seconds from the first to the last
     */
    record Times(long[] nanos, double cpuMillis, double seconds) {
        /** The latency of the requests with these numbers. */
        Latency latency(IntStream requests) {
            long[] chosen = requests.mapToLong(at -> nanos[at]).toArray();
            long[] answered = IntStream.range(0, chosen.length)
                    .mapToLong(at -> chosen[at])
                    .filter(time -> time >= 0)
                    .toArray();
            return Latency.of(answered, chosen.length - answered.length);
        }
    }

    static Times run(List<Runnable> requests, int atOnce) throws InterruptedException {
        long[] nanos = new long[requests.size()];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(atOnce);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> senders = IntStream.range(0, atOnce)
                .mapToObj(number -> Thread.ofPlatform().name("bench-" + number).start(() -> {
                    ready.countDown();
                    await(go);
                    for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
                        nanos[at] = time(requests.get(at));
                    }
                }))
                .toList();
        ready.await();
        double cpu = Processors.usedMillis();
        long start = System.nanoTime();
        go.countDown();
        for (Thread sender : senders) {
            sender.join();
        }
        return new Times(nanos, Processors.usedMillis() - cpu, (System.nanoTime() - start) / 1e9);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long time(Runnable request) {
        long start = System.nanoTime();
        try {
            request.run();
        } catch (RuntimeException failed) {
            // A request's boundary: it is counted, and the others go on.
            LOG.warn("a request failed", failed);
            return FAILED;
        }
        return System.nanoTime() - start;
    }
}
