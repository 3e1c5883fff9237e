package org.peygir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Audit.Verification.Broken;
import org.peygir.access.Audit.Verification.Intact;
import org.peygir.access.Audit.Why;
import org.peygir.access.store.AuditSealing;
import org.peygir.access.store.AuditStore;
import org.peygir.testing.AuditRounds;
import org.peygir.testing.TestDatabase;

class AuditChainTest {
    DataSource source;
    DSLContext jooq;
    Audit audit;

    @BeforeEach
    void open() {
        source = TestDatabase.dataSource(TestDatabase.create());
        jooq = TestDatabase.jooq(source);
        audit = new Audit(new AuditStore(jooq), Clock.systemUTC());
    }

    @Test
    void an_untouched_chain_is_intact_and_counts_what_is_not_sealed_yet() {
        write(5);
        seal();
        write(2);

        assertThat(audit.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.sealed()).isEqualTo(5);
            assertThat(intact.unsealed()).isEqualTo(2);
        });
    }

    @Test
    void sealing_goes_on_where_it_stopped() {
        write(3);
        seal();
        String head = head();
        write(AuditSealing.BATCH + 10);
        seal();

        assertThat(audit.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.sealed()).isEqualTo(AuditSealing.BATCH + 13);
            assertThat(intact.unsealed()).isZero();
        });
        assertThat(audit.verify(head)).isInstanceOf(Intact.class);
    }

    @Test
    void details_come_back_as_written_in_persian_too() {
        write(Map.of("stage", "رفع مشکل مراقبین", "due", 3));

        assertThat(jooq.fetchValue("select details from access.audit_entry"))
                .isEqualTo("{\"due\":3,\"stage\":\"رفع مشکل مراقبین\"}");
    }

    @Test
    void no_row_can_be_changed_or_removed() {
        write(1);
        seal();

        for (String table : List.of("access.audit_entry", "access.audit_seal")) {
            String column = table.endsWith("seal") ? "seq" : "id";
            for (String statement : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> jooq.execute(statement)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void a_changed_entry_is_found() {
        write(5);
        seal();
        tamper("update access.audit_entry set details = '{\"changed\":true}' where id = 3");

        assertThat(audit.verify()).isEqualTo(new Broken(3, 3L, Why.HASH_DIFFERS));
    }

    @Test
    void a_changed_time_or_person_is_found() {
        write(2);
        seal();
        tamper("update access.audit_entry set staff_id = 9 where id = 2");
        assertThat(audit.verify()).isEqualTo(new Broken(2, 2L, Why.HASH_DIFFERS));

        tamper("update access.audit_entry set staff_id = 7, at = at + interval '1 microsecond' where id = 1");
        assertThat(audit.verify()).isEqualTo(new Broken(1, 1L, Why.HASH_DIFFERS));
    }

    @Test
    void a_removed_entry_is_found_even_with_its_seal() {
        write(5);
        seal();
        tamper("delete from access.audit_seal where entry_id = 2; delete from access.audit_entry where id = 2");

        assertThat(audit.verify()).isEqualTo(new Broken(2, null, Why.SEAL_MISSING));
    }

    @Test
    void an_entry_removed_from_under_its_seal_is_found() {
        write(3);
        seal();
        tamper("alter table access.audit_seal drop constraint audit_seal_entry_id_fkey;"
                + " delete from access.audit_entry where id = 2");

        assertThat(audit.verify()).isEqualTo(new Broken(2, 2L, Why.ENTRY_MISSING));
    }

    @Test
    void seals_renumbered_over_a_gap_are_found() {
        write(4);
        seal();
        tamper(
                "delete from access.audit_seal where entry_id = 2; update access.audit_seal set seq = seq - 1 where seq > 2;"
                        + " delete from access.audit_entry where id = 2");

        assertThat(audit.verify()).isEqualTo(new Broken(2, 3L, Why.HASH_DIFFERS));
    }

    @Test
    void a_tail_that_was_cut_off_and_grown_anew_lacks_the_head_noted_before() {
        write(5);
        seal();
        String noted = head();
        tamper("delete from access.audit_seal where seq > 3; delete from access.audit_entry where id > 3");
        write(2);
        seal();

        assertThat(audit.verify()).isInstanceOf(Intact.class);
        assertThat(audit.verify(noted)).isEqualTo(new Broken(5, null, Why.HEAD_NOT_FOUND));
    }

    @Test
    void writers_that_commit_out_of_order_never_break_the_chain() throws Exception {
        int writers = 8;
        int each = 25;
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<?>> sealers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sealers.add(threads.submit(() -> {
                    while (writing.get()) AuditRounds.round(jooq, false);
                }));
            }
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                done.add(threads.submit(() -> writeInSlowTransactions(each)));
            }
            for (Future<?> one : done) one.get();
            writing.set(false);
            for (Future<?> sealer : sealers) sealer.get();
        }
        seal();

        assertThat(audit.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.sealed()).isEqualTo((long) writers * each);
            assertThat(intact.unsealed()).isZero();
        });
    }

    @Test
    void an_entry_waits_unsealed_while_an_older_transaction_runs() throws SQLException {
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            new Audit(new AuditStore(DSL.using(slow, SQLDialect.POSTGRES)), Clock.systemUTC())
                    .record(Actor.system(), "test.slow", "case", "1", Map.of());
            write(1);
            AuditRounds.round(jooq, false);
            assertThat(audit.verify())
                    .isInstanceOfSatisfying(
                            Intact.class, i -> assertThat(i.unsealed()).isEqualTo(1));
            slow.commit();
        }
        seal();

        assertThat(jooq.fetchValues(
                        "select e.action from access.audit_seal s join access.audit_entry e on e.id = s.entry_id"
                                + " order by s.seq"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly("test.slow", "test.done");
    }

    @Test
    void whoever_writes_in_another_database_of_the_cluster_only_delays_the_sealing() throws SQLException {
        write(1);
        try (Connection stranger =
                TestDatabase.dataSource(TestDatabase.create()).getConnection()) {
            stranger.setAutoCommit(false);
            DSL.using(stranger, SQLDialect.POSTGRES).execute("select pg_current_xact_id()");
            write(1);
            AuditRounds.round(jooq, false);
            assertThat(audit.verify())
                    .isInstanceOfSatisfying(
                            Intact.class, i -> assertThat(i.unsealed()).isPositive());
            stranger.rollback();
        }
        seal();

        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        Intact.class, i -> assertThat(i.unsealed()).isZero());
    }

    @Test
    void rows_restored_into_a_new_cluster_are_sealed_and_later_ones_too() {
        jooq.execute("insert into access.audit_entry (tx, at, actor_kind, action, entity, entity_id)"
                + " values ('99999999'::xid8, now(), 'SYSTEM', 'test.restored', 'case', '1')");
        seal();
        write(2);
        AuditRounds.sealAll(jooq, true);

        assertThat(audit.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.sealed()).isEqualTo(3);
            assertThat(intact.unsealed()).isZero();
        });
    }

    private void writeInSlowTransactions(int count) {
        for (int i = 0; i < count; i++) {
            jooq.transaction(inner -> {
                Audit own = new Audit(new AuditStore(inner.dsl()), Clock.systemUTC());
                own.record(Actor.staff(7), "test.done", "case", "1", Map.of("n", 1));
                inner.dsl()
                        .execute(
                                "select pg_sleep(" + ThreadLocalRandom.current().nextDouble(0.008) + ")");
            });
        }
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) write(Map.of("n", i));
    }

    private void write(Map<String, ?> details) {
        audit.record(Actor.staff(7), "test.done", "case", "1405-1", details);
    }

    private void seal() {
        AuditRounds.sealAll(jooq);
    }

    private String head() {
        return ((Intact) audit.verify()).head();
    }

    /** As somebody with the database owner's rights would. */
    private void tamper(String statements) {
        jooq.execute("alter table access.audit_entry disable trigger all; alter table access.audit_seal disable trigger"
                + " audit_seal_append_only; alter table access.audit_entry disable trigger audit_entry_append_only");
        jooq.execute(statements);
        jooq.execute("alter table access.audit_entry enable trigger all; alter table access.audit_seal enable trigger"
                + " audit_seal_append_only");
    }
}
