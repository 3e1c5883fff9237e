package org.peygir.access.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Ceremonies;
import org.peygir.access.Sessions;
import org.peygir.access.Throttle;
import org.peygir.access.store.AuditSealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals the audit every second and sweeps what has expired every hour. A thread of its own and not a scheduled job,
 * because it must keep its pace whatever the jobs' queue does; between nodes an advisory lock decides.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "peygir.access.sealer", havingValue = "true", matchIfMissing = true)
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final AuditSealing sealing;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Ceremonies ceremonies;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable LocalDate headLogged;

    AuditSealer(AuditSealing sealing, Sessions sessions, Throttle throttle, Ceremonies ceremonies, Clock clock) {
        this.sealing = sealing;
        this.sessions = sessions;
        this.throttle = throttle;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (thread != null) return;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-sealer").daemon().factory());
        started.scheduleWithFixedDelay(() -> quietly(this::seal), 1, 1, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(() -> quietly(this::sweep), 1, 60, TimeUnit.MINUTES);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) return;
        running.shutdown();
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) running.shutdownNow();
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void seal() {
        AuditSealing.Sealed sealed;
        do {
            sealed = sealing.seal(false);
        } while (sealed != null && sealed.entries() == AuditSealing.BATCH);
        if (sealed != null && sealed.entries() > 0) noteHead(sealed);
    }

    /** Once a day the head goes to the log: whoever cuts the chain's end off must also reach the logs kept elsewhere. */
    private void noteHead(AuditSealing.Sealed sealed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(headLogged)) return;
        headLogged = today;
        LOG.info("audit chain head seq={} hash={}", sealed.seq(), sealed.head());
    }

    private void sweep() {
        sealing.seal(true);
        sessions.sweep();
        throttle.sweep();
        ceremonies.sweep();
    }

    /** The thread must outlive a database that is away: an exception would end its schedule. */
    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("audit sealing will be tried again: {}", e.toString());
        }
    }
}
