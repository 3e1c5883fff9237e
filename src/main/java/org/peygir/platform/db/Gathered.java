package org.peygir.platform.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes of the running transaction whose answer nobody waits for; they travel with its next statement, at the latest with the commit.
 * Nobody else writes on behalf of a transaction that is about to end (HouseRulesTest): it would come too late.
 */
final class Gathered implements TransactionSynchronization, Ordered {
    private static final Object KEY = Gathered.class;

    private final List<FixedStatement.Bound> waiting = new ArrayList<>();
    private boolean committing;

    private Gathered() {}

    /** Null when no transaction runs or it is being committed: then a write must go at once. */
    static @Nullable Gathered open() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) return null;
        Gathered there = (Gathered) TransactionSynchronizationManager.getResource(KEY);
        if (there == null) {
            there = new Gathered();
            TransactionSynchronizationManager.bindResource(KEY, there);
            TransactionSynchronizationManager.registerSynchronization(there);
        }
        return there.committing ? null : there;
    }

    void add(FixedStatement.Bound write) {
        waiting.add(write);
    }

    /** What waits, in order; it waits no longer. */
    static List<FixedStatement.Bound> take() {
        Gathered there = (Gathered) TransactionSynchronizationManager.getResource(KEY);
        if (there == null || there.waiting.isEmpty()) return List.of();
        List<FixedStatement.Bound> all = List.copyOf(there.waiting);
        there.waiting.clear();
        return all;
    }

    /** Behind everything else that still writes before the commit. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        FixedStatement.sendAndCommit();
    }

    /** Another transaction on this thread meanwhile gathers its own. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
