package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.THROTTLE;

import java.sql.Types;
import java.time.Instant;
import org.jooq.DSLContext;
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Windows of attempts; every statement commits on its own, whatever becomes of its caller. */
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ThrottleStore {
    /**
     * Not waiting for the disk: all who come from one address take turns at its row, and each would wait for those before. A
     * server that is killed forgets the attempts of its last second.
     */
    private static final String COUNT = """
            with quick as (select set_config('synchronous_commit', 'off', true))
            insert into access.throttle as t (key, window_start, attempts) select ?, ?, 1 from quick
            on conflict (key, window_start) do update set attempts = t.attempts + 1
            returning attempts""";

    private final DSLContext jooq;
    private final FixedStatement count;

    public ThrottleStore(DSLContext jooq) {
        this.jooq = jooq;
        count = FixedStatement.of(jooq, COUNT, Types.BINARY, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Counts one more and says how many there are now. */
    public int count(byte[] key, Instant window) {
        return (int) count.number(key, window);
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
