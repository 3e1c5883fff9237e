package org.peygir.communications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.peygir.communications.domain.Carrier;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.jobs.Bell;
import org.peygir.communications.jobs.Courier;
import org.peygir.communications.store.OutboxStore;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a real database with a gateway that does as it is told. */
public final class OutboxFixture {
    private static final DataSource SOURCE = TestDatabase.dataSource(TestDatabase.create());

    public final DSLContext db = TestDatabase.jooq(new TransactionAwareDataSourceProxy(SOURCE));
    public final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
    public final SettableClock clock = new SettableClock();
    public final OutboxStore store = new OutboxStore(db);
    public final Outbox outbox = new Outbox(store, new Bell(), clock);
    /** Ids that the outside accepted, every time it did. */
    public final List<Long> accepted = Collections.synchronizedList(new ArrayList<>());

    public volatile Function<Waiting, Outcome> gateway = message -> new Outcome.Sent("test");

    public OutboxFixture() {
        db.execute("truncate communications.outbox");
        clock.set(Instant.parse("2026-11-23T06:30:00Z"));
    }

    /** A courier of one node. */
    public Courier courier() {
        return new Courier(store, List.of(new Told(Channel.SMS), new Told(Channel.EMAIL)), transactions, clock);
    }

    public void enqueue(OutgoingMessage message) {
        transactions.executeWithoutResult(status -> outbox.enqueue(message));
    }

    public static OutgoingMessage sms(long subject) {
        return new OutgoingMessage(subject, Channel.SMS, "+989121234567", "title", "متن پیام");
    }

    public static OutgoingMessage email(long subject) {
        return new OutgoingMessage(subject, Channel.EMAIL, "maryam@example.test", "شکایت شما ثبت شد", "با سلام");
    }

    private final class Told implements Carrier {
        private final Channel channel;

        Told(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Outcome carry(Waiting message) {
            Outcome outcome = gateway.apply(message);
            if (outcome instanceof Outcome.Sent) accepted.add(message.id());
            return outcome;
        }
    }
}
