package org.peygir.demo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one piece of work on several clients for a while and tells rate and latency. */
final class Load {
    private Load() {}

    /** A client's own connection and what it does with it, again and again. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** @param rate a second, all clients together; @param p50 and {@code p95} in milliseconds */
    record Result(double rate, double p50, double p95) {}

    static Result run(int clients, int seconds, Callable<Client> open) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) work.add(() -> times(seconds, open));
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> f : threads.invokeAll(work)) all.add(f.get());
            long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(sorted.length / (double) seconds, at(sorted, 50), at(sorted, 95));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static long[] times(int seconds, Callable<Client> open) throws Exception {
        try (Client client = open.call()) {
            long[] times = new long[1024];
            int n = 0;
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                client.once();
                if (n == times.length) times = Arrays.copyOf(times, n * 2);
                times[n++] = System.nanoTime() - start;
            }
            return Arrays.copyOf(times, n);
        }
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
