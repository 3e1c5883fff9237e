package org.peygir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.testing.CountingSource;
import org.peygir.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes that nobody waits for travel together, and nobody can tell by what they read or lose. */
class GatheredWritesTest {
    private final AtomicInteger sent = new AtomicInteger();
    private final DataSource plain = TestDatabase.dataSource(TestDatabase.create());
    private final DataSource source = CountingSource.over(plain, sent);
    private final DSLContext sql = TestDatabase.jooq(new TransactionAwareDataSourceProxy(source));
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final FixedStatement write =
            FixedStatement.of(sql, "insert into words (id, word) values (?, ?)", Types.BIGINT, Types.VARCHAR);
    private final FixedStatement count =
            FixedStatement.of(sql, "select count(*) from words where id > ?", Types.BIGINT);

    @BeforeEach
    void table() {
        sql.execute("create table words (id bigint primary key, word text)");
        sent.set(0);
    }

    @Test
    void several_writes_and_the_reading_behind_them_are_one_round_trip() {
        long seen = transaction.execute(_ -> {
            write.later(1L, "یک");
            write.later(2L, null);
            return count.number(0L);
        });
        assertThat(seen).isEqualTo(2);
        assertThat(sent).hasValue(1);
    }

    @Test
    void what_waits_at_the_end_is_committed() {
        transaction.executeWithoutResult(_ -> write.later(1L, "یک"));
        assertThat(count.number(0L)).isEqualTo(1);
    }

    @Test
    void a_number_asked_for_early_comes_with_what_is_waited_for_next() {
        FixedStatement longest = FixedStatement.of(sql, "select max(length(word)) from words");
        transaction.executeWithoutResult(_ -> {
            write.later(1L, "یک");
            Awaited length = longest.soon();
            write.later(2L, "چهار");
            assertThat(count.number(0L)).isEqualTo(2);
            assertThat(length.get()).as("before the second word").isEqualTo(2);
            assertThat(sent).hasValue(1);
            assertThat(longest.soon().get()).isEqualTo(4);
            assertThat(sent).hasValue(2);
        });
        assertThat(longest.soon().get()).as("without a transaction").isEqualTo(4);
    }

    @Test
    void a_number_is_of_the_transaction_that_asked_for_it() {
        FixedStatement any = FixedStatement.of(sql, "select count(*) from words");
        Awaited asked = transaction.execute(_ -> any.soon());
        assertThat(asked.get()).as("it came with the commit").isZero();
        Awaited lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return any.soon();
        });
        assertThatThrownBy(lost::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_commit_travels_with_what_waits_at_the_end() {
        AtomicInteger seen = new AtomicInteger();
        transaction.executeWithoutResult(_ -> {
            write.later(1L, "یک");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    seen.set(apart());
                }
            });
        });
        assertThat(seen)
                .as("of another connection, before the leader of the transaction commits")
                .hasValue(1);
        assertThat(sent).hasValue(1);
    }

    @Test
    void without_anything_waiting_the_commit_is_the_leaders() {
        transaction.executeWithoutResult(_ -> {
            write.execute(1L, "یک");
            assertThat(apart()).isZero();
        });
        assertThat(apart()).isOne();
    }

    @Test
    void what_the_commit_refuses_leaves_nothing() {
        sql.execute("create table sentences (word_id bigint references words deferrable initially deferred)");
        FixedStatement sentence = FixedStatement.of(sql, "insert into sentences values (?)", Types.BIGINT);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    write.later(1L, "یک");
                    sentence.later(2L);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count.number(0L)).isZero();
        transaction.executeWithoutResult(_ -> write.later(3L, "سه"));
        assertThat(count.number(0L)).isOne();
    }

    /** How many words others see. */
    private int apart() {
        try (Connection other = plain.getConnection();
                ResultSet row = other.createStatement().executeQuery("select count(*) from words")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void jooq_sees_what_was_written_before() {
        String word = transaction.execute(_ -> {
            write.later(1L, "یک");
            return sql.fetchSingle("select word from words").get(0, String.class);
        });
        assertThat(word).isEqualTo("یک");
    }

    @Test
    void order_is_kept() {
        FixedStatement change =
                FixedStatement.of(sql, "update words set word = ? where id = ?", Types.VARCHAR, Types.BIGINT);
        transaction.executeWithoutResult(_ -> {
            write.later(1L, "یک");
            assertThat(change.execute("دو", 1L)).isEqualTo(1);
            change.later("سه", 1L);
        });
        assertThat(sql.fetchValue("select word from words")).isEqualTo("سه");
    }

    @Test
    void a_transaction_rolled_back_leaves_nothing_for_the_next() {
        transaction.executeWithoutResult(status -> {
            write.later(1L, "یک");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> write.later(2L, "دو"));
        assertThat(sql.fetchValue("select array_agg(id)::text from words")).isEqualTo("{2}");
    }

    @Test
    void what_the_database_refuses_breaks_the_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    write.later(1L, "یک");
                    write.later(1L, "دو");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(count.number(0L)).isZero();
    }

    @Test
    void an_inner_transaction_of_its_own_does_not_carry_the_writes_of_the_outer() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            write.later(1L, "یک");
            inner.executeWithoutResult(_ -> write.later(2L, "دو"));
            outer.setRollbackOnly();
        });
        assertThat(sql.fetchValue("select array_agg(id)::text from words")).isEqualTo("{2}");
    }

    @Test
    void without_a_transaction_a_write_goes_at_once() {
        write.later(1L, "یک");
        assertThat(count.number(0L)).isEqualTo(1);
    }
}
