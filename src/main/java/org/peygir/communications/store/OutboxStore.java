package org.peygir.communications.store;

import static java.sql.Types.ARRAY;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static org.peygir.communications.store.db.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.communications.Channel;
import org.peygir.communications.OutgoingMessage;
import org.peygir.communications.SentMessage;
import org.peygir.communications.SentMessage.State;
import org.peygir.communications.domain.Patience;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.store.db.tables.records.OutboxRecord;
import org.peygir.platform.db.FixedStatement;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.springframework.stereotype.Repository;

/** The outbox table. A row is claimed by one node at a time; what a claim's end means is decided in {@code Patience}. */
@Repository
public class OutboxStore {
    /** A failure code for rows that were in doubt once; kept until they settle. */
    private static final String DOUBT = "in-doubt";

    private static final int SHOWN = 100;

    /** Claimed at once; in the text itself, or the server would plan the statement anew each time. */
    public static final int BATCH = 10;

    private static final String CLAIM = """
            update communications.outbox
               set claimed_at = ?, next_attempt_at = ?, attempts = attempts + 1
             where id in (select id from communications.outbox
                           where channel = ? and next_attempt_at <= ? and claimed_at is null
                           order by next_attempt_at limit %d for update skip locked)
            returning id, recipient, title, body, attempts, failure
            """.formatted(OutboxStore.BATCH);

    private static final String SENT = """
            update communications.outbox o
               set sent_at = ?, via = d.via, failure = null, next_attempt_at = null, claimed_at = null,
                   body = case when secret then '' else body end
              from unnest(?::bigint[], ?::int[], ?::text[]) as d (id, attempts, via)
             where o.id = d.id and o.claimed_at is not null and o.attempts = d.attempts
            """;

    private final DSLContext db;
    private final FixedStatement insert;
    private final FixedStatement claim;
    private final FixedStatement sent;

    public OutboxStore(DSLContext db) {
        this.db = db;
        insert = FixedStatement.insert(
                db,
                OUTBOX.SUBJECT_ID,
                OUTBOX.CHANNEL,
                OUTBOX.RECIPIENT,
                OUTBOX.TITLE,
                OUTBOX.BODY,
                OUTBOX.SECRET,
                OUTBOX.CREATED_AT,
                OUTBOX.NEXT_ATTEMPT_AT);
        claim = FixedStatement.of(
                db, CLAIM, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE, VARCHAR, TIMESTAMP_WITH_TIMEZONE);
        sent = FixedStatement.of(db, SENT, TIMESTAMP_WITH_TIMEZONE, ARRAY, ARRAY, ARRAY);
    }

    public void insert(List<OutgoingMessage> messages, Instant now) {
        for (OutgoingMessage m : messages)
            insert.later(m.subjectId(), m.channel().name(), m.recipient(), m.title(), m.body(), m.secret(), now, now);
    }

    /** Claims at most {@link #BATCH} due messages of a channel, oldest first; other nodes pass them by. */
    public List<Waiting> claim(Channel channel, Instant now) {
        return claim.rows(
                row -> new Waiting(
                        row.getLong(1),
                        channel,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        DOUBT.equals(row.getString(6))),
                now,
                now.plus(Patience.LEASE),
                channel.name(),
                now);
    }

    /** Messages whose claim ran out, released by whoever settles them next; locked until the transaction ends. */
    public List<Waiting> abandoned(Channel channel, int limit, Instant now) {
        return db.selectFrom(OUTBOX)
                .where(OUTBOX.CHANNEL.eq(channel.name()))
                .and(OUTBOX.NEXT_ATTEMPT_AT.le(now))
                .and(OUTBOX.CLAIMED_AT.isNotNull())
                .orderBy(OUTBOX.NEXT_ATTEMPT_AT)
                .limit(DSL.inline(limit))
                .forUpdate()
                .skipLocked()
                .fetch(OutboxStore::waiting);
    }

    /** What the outside accepted, by the name of whoever carried it. */
    public record Sent(Waiting message, String via) {}

    /** Nothing happens to one whose claim was lost meanwhile: the row says already what became of it. */
    public void sent(List<Sent> messages, Instant now) {
        sent.later(
                now,
                messages.stream().map(s -> s.message().id()).toArray(Long[]::new),
                messages.stream().map(s -> s.message().attempts()).toArray(Integer[]::new),
                messages.stream().map(Sent::via).toArray(String[]::new));
    }

    public void tryLater(Waiting message, String reason, boolean inDoubt, Instant next) {
        db.update(OUTBOX)
                .set(OUTBOX.NEXT_ATTEMPT_AT, next)
                .setNull(OUTBOX.CLAIMED_AT)
                .set(OUTBOX.FAILURE, inDoubt || message.inDoubt() ? DOUBT : reason)
                .where(OUTBOX.ID.eq(message.id()))
                .and(OUTBOX.CLAIMED_AT.isNotNull())
                .and(OUTBOX.ATTEMPTS.eq(message.attempts()))
                .execute();
    }

    public void giveUp(Waiting message, String reason, Instant now) {
        db.update(OUTBOX)
                .set(OUTBOX.FAILED_AT, now)
                .set(OUTBOX.FAILURE, reason)
                .setNull(OUTBOX.NEXT_ATTEMPT_AT)
                .setNull(OUTBOX.CLAIMED_AT)
                .set(OUTBOX.BODY, DSL.when(OUTBOX.SECRET, DSL.inline("")).otherwise(OUTBOX.BODY))
                .where(OUTBOX.ID.eq(message.id()))
                .and(OUTBOX.CLAIMED_AT.isNotNull())
                .and(OUTBOX.ATTEMPTS.eq(message.attempts()))
                .execute();
    }

    /** The channel of a failed message that is due again now; empty if there was nothing to send again. */
    public Optional<Channel> requeue(long id, Instant now) {
        return db.update(OUTBOX)
                .setNull(OUTBOX.FAILED_AT)
                .setNull(OUTBOX.FAILURE)
                .set(OUTBOX.ATTEMPTS, 0)
                .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                .where(OUTBOX.ID.eq(id))
                .and(OUTBOX.FAILED_AT.isNotNull())
                .and(DSL.not(OUTBOX.SECRET))
                .returningResult(OUTBOX.CHANNEL)
                .fetchOptional(row -> Channel.valueOf(row.value1()));
    }

    public List<SentMessage> about(long subjectId) {
        return db.selectFrom(OUTBOX)
                .where(OUTBOX.SUBJECT_ID.eq(subjectId))
                .orderBy(OUTBOX.ID.desc())
                .limit(DSL.inline(SHOWN))
                .fetch(OutboxStore::shown);
    }

    private static Waiting waiting(OutboxRecord row) {
        return new Waiting(
                row.getId(),
                Channel.valueOf(row.getChannel()),
                row.getRecipient(),
                row.getTitle(),
                row.getBody(),
                row.getAttempts(),
                DOUBT.equals(row.getFailure()));
    }

    private static SentMessage shown(OutboxRecord row) {
        Instant settled = row.getSentAt() != null ? row.getSentAt() : row.getFailedAt();
        State state = settled == null ? State.QUEUED : row.getSentAt() != null ? State.SENT : State.FAILED;
        Channel channel = Channel.valueOf(row.getChannel());
        return new SentMessage(
                row.getId(),
                channel,
                masked(channel, row.getRecipient()),
                row.getTitle(),
                state,
                row.getCreatedAt(),
                settled,
                row.getAttempts(),
                orEmpty(row.getFailure()));
    }

    private static String masked(Channel channel, String recipient) {
        return switch (channel) {
            case SMS -> Mobile.parse(recipient).map(Mobile::masked).orElse("***");
            case EMAIL ->
                EmailAddress.parse(recipient).map(EmailAddress::masked).orElse("***");
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
