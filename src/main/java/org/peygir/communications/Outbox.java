package org.peygir.communications;

import java.time.Clock;
import java.util.List;
import org.peygir.communications.jobs.Bell;
import org.peygir.communications.store.OutboxStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes out to people, written in the transaction of the change it tells of and sent after it: a change that is rolled
 * back tells nobody, and one that is kept tells for certain, once the gateway works. See docs/how/outbox.md.
 */
@Service
public class Outbox {
    private final OutboxStore store;
    private final Bell bell;
    private final Clock clock;

    public Outbox(OutboxStore store, Bell bell, Clock clock) {
        this.store = store;
        this.bell = bell;
        this.clock = clock;
    }

    /** One INSERT. Needs a running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(OutgoingMessage message) {
        enqueueAll(List.of(message));
    }

    /** One INSERT for all. Needs a running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueAll(List<OutgoingMessage> messages) {
        if (messages.isEmpty()) return;
        store.insert(messages, clock.instant());
        messages.stream().map(OutgoingMessage::channel).distinct().forEach(bell::ringAfterCommit);
    }

    /** Messages about a subject, newest first, at most 100. */
    public List<SentMessage> about(long subjectId) {
        return store.about(subjectId);
    }

    /** Puts a failed message in the queue again; false if it has not failed, or if its body was secret and is gone. */
    @Transactional
    public boolean sendAgain(long id) {
        return store.requeue(id, clock.instant())
                .map(channel -> {
                    bell.ringAfterCommit(channel);
                    return true;
                })
                .orElse(false);
    }
}
