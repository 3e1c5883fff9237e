package org.peygir.api.store;

import static org.peygir.api.store.db.Tables.DELIVERY;
import static org.peygir.api.store.db.Tables.WEBHOOK;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.api.hooks.Delivery;
import org.peygir.api.hooks.Delivery.State;
import org.peygir.api.hooks.Webhook;
import org.peygir.api.store.db.tables.records.DeliveryRecord;
import org.peygir.api.store.db.tables.records.WebhookRecord;
import org.peygir.platform.secrets.SecretBox;
import org.springframework.stereotype.Repository;

/** Programs that want to be told, and what they are told. */
@Repository
public class WebhookStore {
    private static final int LISTED = 200;
    private static final String SECRET = "webhook";
    /** How a secret begins that is not sealed. Source: Standard Webhooks. */
    private static final String OPEN = "whsec_";

    private final DSLContext sql;
    private final SecretBox box;

    public WebhookStore(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /** One knock to make. {@code attempts}: this one counted. */
    public record Due(long id, String eventId, String body, int attempts, String url, String secret) {}

    public Webhook insert(String url, String name, List<String> types, String secret, long staffId, Instant now) {
        return sql.insertInto(WEBHOOK)
                .set(WEBHOOK.URL, url)
                .set(WEBHOOK.NAME, name)
                .set(WEBHOOK.TYPES, types.toArray(String[]::new))
                .set(WEBHOOK.SECRET, box.seal(secret, SECRET))
                .set(WEBHOOK.CREATED_BY, staffId)
                .set(WEBHOOK.CREATED_AT, now)
                .returning()
                .fetchSingle(WebhookStore::webhook);
    }

    public List<Webhook> all() {
        return sql.selectFrom(WEBHOOK)
                .orderBy(WEBHOOK.ID)
                .limit(DSL.inline(LISTED))
                .fetch(WebhookStore::webhook);
    }

    public Optional<Webhook> find(long id) {
        return sql.selectFrom(WEBHOOK).where(WEBHOOK.ID.eq(id)).fetchOptional(WebhookStore::webhook);
    }

    public int count() {
        return sql.fetchCount(WEBHOOK);
    }

    public boolean activate(long id, boolean active) {
        return sql.update(WEBHOOK)
                        .set(WEBHOOK.ACTIVE, active)
                        .where(WEBHOOK.ID.eq(id))
                        .execute()
                == 1;
    }

    public boolean delete(long id) {
        return sql.deleteFrom(WEBHOOK).where(WEBHOOK.ID.eq(id)).execute() == 1;
    }

    /** Nothing happens for one that was removed meanwhile, on this node or another: the event's own change must not fail for it. */
    public void enqueue(long webhookId, String eventId, String type, String body, Instant now) {
        sql.insertInto(DELIVERY)
                .columns(
                        DELIVERY.WEBHOOK_ID,
                        DELIVERY.EVENT_ID,
                        DELIVERY.TYPE,
                        DELIVERY.BODY,
                        DELIVERY.CREATED_AT,
                        DELIVERY.NEXT_ATTEMPT_AT)
                .select(DSL.select(
                                WEBHOOK.ID,
                                DSL.val(eventId),
                                DSL.val(type),
                                DSL.val(body),
                                DSL.val(now, DELIVERY.CREATED_AT),
                                DSL.val(now, DELIVERY.NEXT_ATTEMPT_AT))
                        .from(WEBHOOK)
                        .where(WEBHOOK.ID.eq(webhookId))
                        .forKeyShare())
                .execute();
    }

    /** Claims what is due, oldest first; other nodes pass it by until the lease ends. */
    public List<Due> claim(int limit, Duration lease, Instant now) {
        var due = sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(DELIVERY.NEXT_ATTEMPT_AT.le(now))
                .orderBy(DELIVERY.NEXT_ATTEMPT_AT)
                .limit(DSL.inline(limit))
                .forUpdate()
                .skipLocked();
        return sql.update(DELIVERY)
                .set(DELIVERY.CLAIMED_AT, now)
                .set(DELIVERY.NEXT_ATTEMPT_AT, now.plus(lease))
                .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
                .from(WEBHOOK)
                .where(DELIVERY.ID.in(due), WEBHOOK.ID.eq(DELIVERY.WEBHOOK_ID))
                .returningResult(
                        DELIVERY.ID, DELIVERY.EVENT_ID, DELIVERY.BODY, DELIVERY.ATTEMPTS, WEBHOOK.URL, WEBHOOK.SECRET)
                .fetch(r -> new Due(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), opened(r.value6())));
    }

    /** @param next when to knock again; null: given up, or {@code delivered} */
    public void settle(
            Due due,
            boolean delivered,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Instant next,
            Instant now) {
        sql.update(DELIVERY)
                .set(DELIVERY.LAST_STATUS, status)
                .set(DELIVERY.LAST_ERROR, error)
                .set(DELIVERY.NEXT_ATTEMPT_AT, next)
                .set(DELIVERY.DELIVERED_AT, delivered ? now : null)
                .set(DELIVERY.DEAD_AT, delivered || next != null ? null : now)
                .where(DELIVERY.ID.eq(due.id()), DELIVERY.ATTEMPTS.eq(due.attempts()), DELIVERY.DELIVERED_AT.isNull())
                .execute();
    }

    /** Newest first, after the one with id {@code before}. */
    public List<Delivery> log(long webhookId, long before, int limit) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.WEBHOOK_ID.eq(webhookId), DELIVERY.ID.lt(before))
                .orderBy(DELIVERY.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(WebhookStore::delivery);
    }

    /** Due at once, with all its tries anew; the receiver knows a repeated event by its id. */
    public boolean again(long webhookId, long deliveryId, Instant now) {
        return sql.update(DELIVERY)
                        .set(DELIVERY.NEXT_ATTEMPT_AT, now)
                        .set(DELIVERY.ATTEMPTS, 0)
                        .setNull(DELIVERY.DELIVERED_AT)
                        .setNull(DELIVERY.DEAD_AT)
                        .where(DELIVERY.ID.eq(deliveryId), DELIVERY.WEBHOOK_ID.eq(webhookId))
                        .execute()
                == 1;
    }

    public int forget(Instant before) {
        return sql.deleteFrom(DELIVERY)
                .where(DELIVERY.CREATED_AT.lt(before), DELIVERY.NEXT_ATTEMPT_AT.isNull())
                .execute();
    }

    /** One that was written before secrets were sealed lies open until {@link #sealOpen}. */
    private String opened(String secret) {
        return SecretBox.isSealed(secret) ? box.open(secret, SECRET) : secret;
    }

    /** Seals what an older version left open; how many there were. */
    public int sealOpen() {
        var open = sql.select(WEBHOOK.ID, WEBHOOK.SECRET)
                .from(WEBHOOK)
                .where(WEBHOOK.SECRET.startsWith(OPEN))
                .forUpdate()
                .fetch();
        open.forEach(row -> sql.update(WEBHOOK)
                .set(WEBHOOK.SECRET, box.seal(row.value2(), SECRET))
                .where(WEBHOOK.ID.eq(row.value1()), WEBHOOK.SECRET.eq(row.value2()))
                .execute());
        return open.size();
    }

    private static Webhook webhook(WebhookRecord row) {
        return new Webhook(
                row.getId(),
                row.getUrl(),
                row.getName(),
                Arrays.asList(row.getTypes()),
                row.getActive(),
                row.getCreatedAt());
    }

    private static Delivery delivery(DeliveryRecord row) {
        State state =
                row.getDeliveredAt() != null ? State.DELIVERED : row.getDeadAt() != null ? State.DEAD : State.WAITING;
        return new Delivery(
                row.getId(),
                row.getEventId(),
                row.getType(),
                row.getCreatedAt(),
                state,
                row.getAttempts(),
                row.getLastStatus(),
                row.getLastError(),
                row.getNextAttemptAt());
    }
}
