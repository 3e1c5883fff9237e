package org.peygir.communications.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.communications.OutboxFixture.sms;
import static org.peygir.communications.store.db.Tables.OUTBOX;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.peygir.communications.Channel;
import org.peygir.communications.Outbox;
import org.peygir.communications.OutboxFixture;
import org.peygir.communications.domain.Outcome;

class CouriersTest {
    private final OutboxFixture f = new OutboxFixture();

    @Test
    void a_committed_message_goes_at_once_and_stopping_lets_it_end() throws Exception {
        Bell bell = new Bell();
        CountDownLatch carried = new CountDownLatch(3);
        f.gateway = message -> {
            carried.countDown();
            return new Outcome.Sent("test");
        };
        Couriers couriers = new Couriers(f.courier(), bell, true);
        couriers.start();
        assertThat(couriers.isRunning()).isTrue();
        Outbox outbox = new Outbox(f.store, bell, f.clock);
        for (int i = 0; i < 3; i++) f.transactions.executeWithoutResult(status -> outbox.enqueue(sms(1)));
        assertThat(carried.await(10, TimeUnit.SECONDS)).isTrue();
        couriers.stop();
        assertThat(couriers.isRunning()).isFalse();
        assertThat(f.outbox.about(1)).allMatch(m -> m.settledAt() != null).hasSize(3);
    }

    /** What became of a full batch is stored with the claim of the next, that of the last at once. */
    @Test
    void batch_follows_batch_until_nothing_is_due_or_it_is_to_stop() {
        int many = 2 * Courier.BATCH + 3;
        for (int i = 0; i < many; i++) f.enqueue(sms(i));

        assertThat(f.courier().carryDue(Channel.SMS, () -> true)).isEqualTo(many);
        assertThat(f.accepted).hasSize(many).doesNotHaveDuplicates();
        assertThat(f.db.fetchCount(OUTBOX, OUTBOX.SENT_AT.isNotNull())).isEqualTo(many);

        for (int i = 0; i < many; i++) f.enqueue(sms(i));
        assertThat(f.courier().carryDue(Channel.SMS, () -> false)).isEqualTo(Courier.BATCH);
        assertThat(f.db.fetchCount(OUTBOX, OUTBOX.SENT_AT.isNotNull())).isEqualTo(many + Courier.BATCH);
        assertThat(f.db.fetchCount(OUTBOX, OUTBOX.CLAIMED_AT.isNotNull())).isZero();
    }

    @Test
    void beside_an_application_that_works_no_courier_starts() {
        Couriers couriers = new Couriers(f.courier(), new Bell(), false);
        couriers.start();
        assertThat(couriers.isRunning()).isFalse();
    }
}
