package org.peygir.communications;

import static org.peygir.communications.store.db.Tables.OUTBOX;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way out, enqueued with the change they tell of. */
@Component
public class Outbox {
    private final DSLContext sql;
    private final Clock clock;

    Outbox(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One INSERT in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(OutgoingMessage message) {
        Instant now = clock.instant();
        sql.insertInto(OUTBOX)
                .columns(
                        OUTBOX.SUBJECT_ID,
                        OUTBOX.CHANNEL,
                        OUTBOX.RECIPIENT,
                        OUTBOX.TITLE,
                        OUTBOX.BODY,
                        OUTBOX.CREATED_AT,
                        OUTBOX.NEXT_ATTEMPT_AT)
                .values(
                        message.subjectId(),
                        message.channel().name(),
                        message.recipient(),
                        message.title(),
                        message.body(),
                        now,
                        now)
                .execute();
    }
}
