package org.peygir.cases;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;

/**
 * Counts on a thread and a connection of its own while the page is put together. Some at once do; what comes beyond them is counted when it
 * is asked for, by who asks, so that searches never wait for each other's connections.
 */
final class CountBeside {
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param inItsOwn counts in a transaction that it opens
     * @param here counts in the transaction of the thread that asks
     * @return waits for the count, or counts; what counting failed with comes from it
     */
    IntSupplier begin(IntSupplier inItsOwn, IntSupplier here) {
        if (!places.tryAcquire()) return here;
        FutureTask<Integer> count = new FutureTask<>(() -> {
            try {
                return inItsOwn.getAsInt();
            } finally {
                places.release();
            }
        });
        Thread.ofVirtual().name("count").start(count);
        return () -> of(count);
    }

    private static int of(FutureTask<Integer> count) {
        try {
            return count.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) throw failed;
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
