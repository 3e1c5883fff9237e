package org.peygir.communications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.communications.OutboxFixture.email;
import static org.peygir.communications.OutboxFixture.sms;
import static org.peygir.communications.store.db.Tables.OUTBOX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.peygir.communications.SentMessage.State;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Patience;
import org.peygir.communications.jobs.Courier;

class OutboxTest {
    private final OutboxFixture f = new OutboxFixture();
    private final Courier courier = f.courier();

    @Test
    void a_gateway_that_is_down_delays_messages_and_delivers_each_once() { // AFS-21
        f.gateway = message -> new Outcome.Later("unreachable");
        for (int i = 0; i < 25; i++) f.enqueue(sms(i));
        while (courier.carryDue(Channel.SMS) > 0) {}
        assertThat(f.outbox.about(7).getFirst().state()).isEqualTo(State.QUEUED);
        assertThat(f.outbox.about(7).getFirst().failure()).isEqualTo("unreachable");
        for (int hour = 0; hour < 30; hour++) {
            f.clock.advance(Duration.ofHours(1));
            while (courier.carryDue(Channel.SMS) > 0) {}
        }
        f.gateway = message -> new Outcome.Sent("test");
        f.clock.advance(Duration.ofDays(1));
        while (courier.carryDue(Channel.SMS) > 0) {}
        f.clock.advance(Duration.ofDays(5));
        assertThat(courier.carryDue(Channel.SMS)).isZero();
        assertThat(f.accepted).hasSize(25).doesNotHaveDuplicates();
        assertThat(f.outbox.about(7).getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_rolled_back_change_tells_nobody() {
        f.transactions.executeWithoutResult(status -> {
            f.outbox.enqueue(sms(1));
            status.setRollbackOnly();
        });
        assertThat(courier.carryDue(Channel.SMS)).isZero();
        assertThat(f.accepted).isEmpty();
    }

    @Test
    void many_nodes_deliver_every_message_once() throws Exception {
        f.transactions.executeWithoutResult(status -> {
            List<OutgoingMessage> many = new ArrayList<>();
            for (int i = 0; i < 500; i++) many.add(sms(i));
            f.outbox.enqueueAll(many);
        });
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int node = 0; node < 8; node++)
            nodes.add(() -> {
                Courier one = f.courier();
                int carried = 0;
                for (int n = one.carryDue(Channel.SMS); n > 0; n = one.carryDue(Channel.SMS)) carried += n;
                return carried;
            });
        int carried = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> node : pool.invokeAll(nodes)) carried += node.get();
        }
        assertThat(carried).isEqualTo(500);
        assertThat(f.accepted).hasSize(500).doesNotHaveDuplicates();
        assertThat(f.db.fetchCount(OUTBOX, OUTBOX.SENT_AT.isNotNull())).isEqualTo(500);
    }

    @Test
    void a_permanent_refusal_is_not_tried_again() {
        f.gateway = message -> new Outcome.Never("refused");
        f.enqueue(email(1));
        assertThat(courier.carryDue(Channel.EMAIL)).isEqualTo(1);
        f.clock.advance(Duration.ofDays(10));
        assertThat(courier.carryDue(Channel.EMAIL)).isZero();
        SentMessage message = f.outbox.about(1).getFirst();
        assertThat(message.state()).isEqualTo(State.FAILED);
        assertThat(message.failure()).isEqualTo("refused");
        assertThat(message.recipient()).isEqualTo("m***@example.test");
    }

    @Test
    void tries_end_after_some_days() {
        f.gateway = message -> new Outcome.Later("unreachable");
        f.enqueue(sms(1));
        int tries = 0;
        for (int hour = 0; hour < 24 * 10; hour++) {
            tries += courier.carryDue(Channel.SMS);
            f.clock.advance(Duration.ofHours(1));
        }
        assertThat(tries).isEqualTo(11);
        assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.FAILED);
    }

    @Test
    void an_sms_in_doubt_is_never_repeated_blindly() {
        f.gateway = message -> new Outcome.InDoubt("in-doubt");
        f.enqueue(sms(1));
        courier.carryDue(Channel.SMS);
        f.clock.advance(Duration.ofDays(2));
        assertThat(courier.carryDue(Channel.SMS)).isZero();
        assertThat(f.outbox.about(1).getFirst().failure()).isEqualTo("in-doubt");
    }

    @Test
    void an_email_in_doubt_is_repeated_once() {
        f.gateway = message -> new Outcome.InDoubt("in-doubt");
        f.enqueue(email(1));
        int tries = 0;
        for (int i = 0; i < 100; i++) {
            tries += courier.carryDue(Channel.EMAIL);
            f.clock.advance(Duration.ofMinutes(30));
        }
        assertThat(tries).isEqualTo(2);
        assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_node_that_dies_on_the_way_leaves_doubt_not_a_second_sms() {
        f.enqueue(sms(1));
        f.enqueue(email(2));
        f.gateway = message -> {
            throw new Killed();
        };
        for (Channel channel : Channel.values())
            try {
                courier.carryDue(channel);
            } catch (Killed expected) {
                // The process is gone: nothing was noted.
            }
        f.gateway = message -> new Outcome.Sent("test");
        assertThat(f.courier().carryDue(Channel.SMS)).as("claimed still").isZero();
        f.clock.advance(Patience.LEASE.plusSeconds(1));
        f.courier().carryDue(Channel.SMS);
        f.courier().carryDue(Channel.EMAIL);
        f.clock.advance(Duration.ofHours(1));
        f.courier().carryDue(Channel.SMS);
        f.courier().carryDue(Channel.EMAIL);
        assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.FAILED);
        assertThat(f.outbox.about(2).getFirst().state()).isEqualTo(State.SENT);
        assertThat(f.accepted).hasSize(1);
    }

    @Test
    void staff_may_send_a_failed_message_again() {
        f.gateway = message -> new Outcome.Never("refused");
        f.enqueue(sms(1));
        courier.carryDue(Channel.SMS);
        long id = f.outbox.about(1).getFirst().id();
        f.gateway = message -> new Outcome.Sent("test");
        assertThat(f.outbox.sendAgain(id)).isTrue();
        courier.carryDue(Channel.SMS);
        assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.SENT);
        assertThat(f.outbox.sendAgain(id)).as("sent already").isFalse();
    }

    @Test
    void a_secret_is_wiped_when_it_is_out() {
        List<String> carried = new ArrayList<>();
        f.gateway = message -> {
            carried.add(message.body());
            return new Outcome.Sent("test");
        };
        f.enqueue(new OutgoingMessage(1L, Channel.SMS, "+989121234567", "code", "code 12345", true));
        courier.carryDue(Channel.SMS);
        assertThat(carried).containsExactly("code 12345");
        assertThat(f.db.fetchSingle(OUTBOX).getBody()).isEmpty();
    }

    @Test
    void a_slow_batch_gives_back_what_it_did_not_begin() {
        for (int i = 0; i < 5; i++) f.enqueue(sms(i));
        f.gateway = message -> {
            f.clock.advance(Duration.ofMinutes(4));
            return new Outcome.Sent("test");
        };
        courier.carryDue(Channel.SMS);
        assertThat(f.accepted).hasSize(2);
        f.clock.advance(Duration.ofMinutes(1));
        f.gateway = message -> new Outcome.Sent("test");
        courier.carryDue(Channel.SMS);
        assertThat(f.accepted).hasSize(5).doesNotHaveDuplicates();
    }

    private static final class Killed extends RuntimeException {}
}
