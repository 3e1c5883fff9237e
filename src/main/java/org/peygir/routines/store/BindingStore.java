package org.peygir.routines.store;

import static org.peygir.routines.store.db.Tables.BINDING;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineBinding;
import org.peygir.routines.store.db.tables.records.BindingRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decisions about which routine starts: read all at once and kept, so that a registration asks memory. They are read again beside the
 * way of who asks; another machine's decision is known here {@link #STALE} later at the latest.
 */
@Repository
public class BindingStore {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofSeconds(30);

    private final DSLContext jooq;
    private final LoadingCache<String, List<RoutineBinding>> kept;

    public BindingStore(DSLContext jooq) {
        this.jooq = jooq;
        kept = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(STALE)
                .build(_ -> read());
    }

    /** In the order in which they were made. */
    public List<RoutineBinding> all() {
        return kept.get("");
    }

    private List<RoutineBinding> read() {
        return jooq.selectFrom(BINDING).orderBy(BINDING.ID).fetch(BindingStore::binding);
    }

    /** Writes one down and forgets what is kept; its own id does not count. @return its id */
    public long add(RoutineBinding binding) {
        Relation relation = binding.relation();
        BindingRecord row = jooq.newRecord(BINDING);
        row.setUnitId(binding.unitId());
        row.setSubject(binding.subject());
        row.setRelation(relation == null ? "" : relation.name());
        row.setRoutineCode(binding.routineCode());
        row.setEffectiveFrom(binding.from());
        row.setSetAt(binding.setAt());
        row.setSetBy(binding.setBy());
        long id = Objects.requireNonNull(
                jooq.insertInto(BINDING).set(row).returning(BINDING.ID).fetchOne(BINDING.ID));
        forget();
        return id;
    }

    /** Now, and once more when the running transaction has ended: until then others read what was before. */
    public void forget() {
        kept.invalidateAll();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.invalidateAll();
            }
        });
    }

    private static RoutineBinding binding(BindingRecord row) {
        String relation = row.getRelation();
        return new RoutineBinding(
                row.getId(),
                row.getUnitId(),
                row.getSubject(),
                relation.isEmpty() ? null : Relation.valueOf(relation),
                row.getRoutineCode(),
                row.getEffectiveFrom(),
                row.getSetAt(),
                row.getSetBy());
    }
}
