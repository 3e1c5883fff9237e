package org.peygir.routines;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.peygir.access.Audit;
import org.peygir.access.store.AuditStore;
import org.peygir.organization.Organization;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.organization.store.OrganizationStore;
import org.peygir.platform.web.Messages;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.guards.CelConditions;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.routines.store.RoutineDraftStore;
import org.peygir.routines.store.RunStore;
import org.peygir.routines.store.VersionStore;
import org.peygir.routines.store.VersionWriter;
import org.peygir.testing.CountingSource;
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

    private final DataSource database;

    RoutinesWorld() {
        database = TestDatabase.dataSource(TestDatabase.create());
        jooq = TestDatabase.jooq(new TransactionAwareDataSourceProxy(database));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        routines = newNode();
    }

    /** Another application on the same database: its own memory. */
    Routines newNode() {
        return over(jooq);
    }

    /** Another application whose statements are counted. */
    Routines counted(AtomicInteger statements) {
        return over(TestDatabase.jooq(CountingSource.over(database, statements)));
    }

    /** Another application over the given access to the same database. */
    static Routines over(DSLContext jooq) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        VersionStore store = new VersionStore(jooq);
        PublishedVersions versions = new PublishedVersions(store);
        CelConditions conditions = new CelConditions();
        Messages messages = new Messages(true);
        return new Routines(
                versions,
                new Publication(store, new VersionWriter(jooq), versions, conditions, clock),
                new RunStore(jooq),
                conditions,
                new Diagrams(messages),
                messages,
                new Organization(new DirectoryCache(new OrganizationStore(jooq))));
    }

    /** Drafts over this world; their checks know the units of {@link #houseOfHomeCare}. */
    RoutineDrafts drafts() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        VersionStore store = new VersionStore(jooq);
        PublishedVersions versions = new PublishedVersions(store);
        CelConditions conditions = new CelConditions();
        return new RoutineDrafts(
                new RoutineDraftStore(jooq),
                versions,
                new Publication(store, new VersionWriter(jooq), versions, conditions, clock),
                conditions,
                new RoutineHouse(new Organization(new DirectoryCache(new OrganizationStore(jooq)))),
                new Audit(new AuditStore(jooq), clock),
                clock);
    }

    /** The units that the shipped routine names, the first of them the intake unit. */
    void houseOfHomeCare() {
        for (String unit : List.of("COMPLAINTS", "CARERS", "EXPERTS", "RECEPTION"))
            jooq.execute("insert into organization.unit (code, name_fa, name_en, name_ar, intake) values ('" + unit
                    + "', '" + unit + "', '" + unit + "', '" + unit + "', " + unit.equals("COMPLAINTS") + ")");
    }

    /** Sets the organisation up with its second-person check on or off. */
    void organization(boolean secondPersonCheck) {
        jooq.execute("insert into organization.profile (name_fa, name_en, name_ar, preset, default_locale,"
                + " demo, second_person_check, created_at) values ('مهرآسا', 'Mehrasa', 'مهراسا', 'home-care', 'fa', false, "
                + secondPersonCheck + ", now())");
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
