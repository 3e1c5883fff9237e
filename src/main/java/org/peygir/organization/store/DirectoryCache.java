package org.peygir.organization.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one {@link Directory} for a few seconds of the machine's time: work done as of another day is not a reason to read again. A
 * transaction that wrote reads the database until it ends.
 */
@Component
public class DirectoryCache {
    /** How long another node may go on with old rights: short enough for "revocation bites within seconds". */
    public static final Duration LIFE = Duration.ofSeconds(3);

    private record Kept(Directory directory, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < LIFE.toNanos();
        }
    }

    private final OrganizationStore store;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Kept kept;

    public DirectoryCache(OrganizationStore store) {
        this.store = store;
    }

    public Directory directory() {
        if (TransactionSynchronizationManager.hasResource(this)) return store.directory();
        Kept current = kept;
        if (current != null && current.fresh()) return current.directory();
        long readAt = System.nanoTime();
        long before = generation.get();
        Directory fresh = store.directory();
        // A write that ended while we read may be missing from what we read: then serve it, but do not keep it.
        if (before == generation.get()) kept = new Kept(fresh, readAt);
        return fresh;
    }

    /** To be called by every write, inside its transaction if there is one. */
    public void forget() {
        drop();
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(DirectoryCache.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(DirectoryCache.this, Boolean.TRUE);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryCache.this);
                drop();
            }
        });
    }

    private void drop() {
        generation.incrementAndGet();
        kept = null;
    }
}
