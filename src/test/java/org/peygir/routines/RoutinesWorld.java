package org.peygir.routines;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.peygir.platform.web.Messages;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.guards.CelConditions;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.routines.store.RunStore;
import org.peygir.routines.store.VersionStore;
import org.peygir.routines.store.VersionWriter;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The routine engine over a database of its own, with transactions as the application has them. */
final class RoutinesWorld {
    static final Instant NOW = Instant.parse("2026-11-22T06:10:00Z");

    private static final AtomicLong SUBJECTS = new AtomicLong();

    final DSLContext jooq;
    final Routines routines;
    final TransactionTemplate transaction;

    RoutinesWorld() {
        DataSource database = TestDatabase.dataSource(TestDatabase.create());
        jooq = TestDatabase.jooq(new TransactionAwareDataSourceProxy(database));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        routines = newNode();
    }

    /** Another application on the same database: its own memory. */
    Routines newNode() {
        VersionStore versions = new VersionStore(jooq);
        Messages messages = new Messages(true);
        return new Routines(
                new PublishedVersions(versions),
                versions,
                new VersionWriter(jooq),
                new RunStore(jooq),
                new CelConditions(),
                new Diagrams(messages),
                messages,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A subject that stands in the first stage of home care. */
    long started() {
        long subject = SUBJECTS.incrementAndGet();
        transaction.executeWithoutResult(_ -> routines.start(subject, "home-care", NOW));
        return subject;
    }

    /** All that a founded case needs to be walked from end to end. */
    static CaseVariables complete(String about) {
        return CaseVariables.builder()
                .about(about)
                .finding("UPHELD")
                .reasons("مراقب سه نوبت دیر رسید")
                .understanding("مراقب دیر می‌رسد و دارو داده نمی‌شود")
                .understandingState("CONFIRMED")
                .category("DELAY")
                .cause("برنامهٔ شیفت")
                .response("مراقب عوض شد")
                .fix("تعویض مراقب")
                .fixRecorded(true)
                .satisfaction("SATISFIED")
                .build();
    }
}
