package org.peygir.routines.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/**
 * Versions in memory. A version never changes, so it is kept by id; which one is in force may change on another machine,
 * so that answer is kept for {@link #FRESH} only: until then a run may still start on the version before.
 */
@Component
public class PublishedVersions {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final VersionStore store;
    private final Cache<Long, Version> byId = Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<Long, Long> versionOfStage =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<String, Long> inForce =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(FRESH).build();

    public PublishedVersions(VersionStore store) {
        this.store = store;
    }

    /** @throws NoSuchElementException when the routine has no published version */
    public Version inForce(String routineCode) {
        Long id = inForce.getIfPresent(routineCode);
        if (id == null) {
            id = store.published(routineCode)
                    .orElseThrow(() -> new NoSuchElementException("routine not published: " + routineCode));
            inForce.put(routineCode, id);
        }
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

    /** To be called when a version of the routine was published. */
    public void changed(String routineCode) {
        inForce.invalidate(routineCode);
    }
}
