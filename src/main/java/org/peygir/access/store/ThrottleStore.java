package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.THROTTLE;

import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Windows of attempts; every statement commits on its own. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class ThrottleStore {
    private final DSLContext jooq;

    public ThrottleStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** Counts one more and says how many there are now. */
    public int count(byte[] key, Instant window) {
        return Objects.requireNonNull(jooq.insertInto(THROTTLE)
                .set(THROTTLE.KEY, key)
                .set(THROTTLE.WINDOW_START, window)
                .set(THROTTLE.ATTEMPTS, 1)
                .onConflict(THROTTLE.KEY, THROTTLE.WINDOW_START)
                .doUpdate()
                .set(THROTTLE.ATTEMPTS, THROTTLE.ATTEMPTS.plus(1))
                .returning(THROTTLE.ATTEMPTS)
                .fetchOne(THROTTLE.ATTEMPTS));
    }

    public void giveBack(byte[] key, Instant window) {
        jooq.update(THROTTLE)
                .set(THROTTLE.ATTEMPTS, THROTTLE.ATTEMPTS.minus(1))
                .where(THROTTLE.KEY.eq(key), THROTTLE.WINDOW_START.eq(window), THROTTLE.ATTEMPTS.gt(0))
                .execute();
    }

    public void deleteBefore(Instant when) {
        jooq.deleteFrom(THROTTLE).where(THROTTLE.WINDOW_START.lt(when)).execute();
    }
}
