package org.peygir.routines.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Set;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Versions in memory. A version never changes, so it is kept by id; which one is in force may change on another machine,
 * so that answer is kept for {@link #FRESH} only: until then a run may still start on the version before.
 */
@Component
public class PublishedVersions {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final VersionStore store;
    private final Cache<Long, Version> byId =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<Long, Long> versionOfStage =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<String, Long> inForce =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(FRESH).build();

    public PublishedVersions(VersionStore store) {
        this.store = store;
    }

    /** @throws NoSuchElementException when the routine has no published version */
    public Version inForce(String routineCode) {
        Long known = inForce.getIfPresent(routineCode);
        if (known != null) return byId(known);
        long id = store.published(routineCode)
                .orElseThrow(() -> new NoSuchElementException("routine not published: " + routineCode));
        // A transaction that publishes sees its own version; nobody else may before it commits.
        if (!TransactionSynchronizationManager.hasResource(this)) inForce.put(routineCode, id);
        return byId(id);
    }

    /** @throws NoSuchElementException when there is none, or it is a draft */
    public Version byId(long id) {
        Version known = byId.getIfPresent(id);
        if (known != null) return known;
        Version version = store.version(id).orElseThrow(() -> new NoSuchElementException("version " + id));
        byId.put(id, version);
        for (var stage : version.stages()) versionOfStage.put(stage.id(), id);
        return version;
    }

    /** @throws NoSuchElementException when there is no such stage */
    public Version ofStage(long stageId) {
        Long id = versionOfStage.getIfPresent(stageId);
        if (id == null) id = store.versionOf(stageId).orElseThrow(() -> new NoSuchElementException("stage " + stageId));
        return byId(id);
    }

    /** Ids of stages with this code, in whichever version. */
    public Set<Long> stagesCalled(String code) {
        return store.stagesCalled(code);
    }

    /** To be called by whoever published a version of the routine, in the transaction that did. */
    public void changed(String routineCode) {
        inForce.invalidate(routineCode);
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, routineCode);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(PublishedVersions.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(PublishedVersions.this, routineCode);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(PublishedVersions.this);
                inForce.invalidateAll();
            }
        });
    }
}
