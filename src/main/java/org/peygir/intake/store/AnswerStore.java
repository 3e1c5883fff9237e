package org.peygir.intake.store;

import static org.peygir.intake.store.db.Tables.API_ANSWER;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Answers of the API by the hash of their Idempotency-Key. */
@Repository
public class AnswerStore {
    private final DSLContext db;

    public AnswerStore(DSLContext db) {
        this.db = db;
    }

    /** Empty number: the request is still under way in this very transaction. */
    public record Remembered(byte[] bodyHash, String number, String trackingCode) {}

    /** False when the key is taken. Waits while another transaction is about to take it. */
    public boolean claim(byte[] keyHash, byte[] bodyHash, Instant now) {
        return db.insertInto(API_ANSWER)
                        .columns(API_ANSWER.KEY_HASH, API_ANSWER.BODY_HASH, API_ANSWER.CREATED_AT)
                        .values(keyHash, bodyHash, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void remember(byte[] keyHash, String number, String trackingCode) {
        db.update(API_ANSWER)
                .set(API_ANSWER.NUMBER, number)
                .set(API_ANSWER.TRACKING_CODE, trackingCode)
                .where(API_ANSWER.KEY_HASH.eq(keyHash))
                .execute();
    }

    public void release(byte[] keyHash) {
        db.deleteFrom(API_ANSWER).where(API_ANSWER.KEY_HASH.eq(keyHash)).execute();
    }

    public Remembered remembered(byte[] keyHash) {
        return db.select(API_ANSWER.BODY_HASH, API_ANSWER.NUMBER, API_ANSWER.TRACKING_CODE)
                .from(API_ANSWER)
                .where(API_ANSWER.KEY_HASH.eq(keyHash))
                .fetchSingle(row -> new Remembered(row.value1(), row.value2(), row.value3()));
    }

    public int deleteBefore(Instant moment) {
        return db.deleteFrom(API_ANSWER).where(API_ANSWER.CREATED_AT.lt(moment)).execute();
    }
}
