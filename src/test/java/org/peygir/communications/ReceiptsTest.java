package org.peygir.communications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.communications.store.db.Tables.RECEIPT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.communications.store.ReceiptStore;
import org.peygir.platform.web.NotFound;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReceiptsTest { // AFS-24
    private static final DataSource SOURCE = TestDatabase.dataSource(TestDatabase.create());
    private final DSLContext db = TestDatabase.jooq(new TransactionAwareDataSourceProxy(SOURCE));
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
    private final SettableClock clock = new SettableClock();
    private final Receipts receipts = new Receipts(new ReceiptStore(db), clock, transactions);

    @BeforeEach
    void nothing_is_issued() {
        db.execute("truncate communications.receipt, communications.receipt_series");
    }

    @Test
    void numbers_have_no_gaps_under_parallel_load_with_rollbacks() throws Exception {
        clock.set(Instant.parse("2026-11-23T06:30:00Z"));
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < 8; clerk++) {
            Random random = new Random(clerk);
            clerks.add(() -> {
                int kept = 0;
                for (int i = 0; i < 60; i++) {
                    boolean fails = random.nextInt(3) == 0;
                    String series = random.nextBoolean() ? "COMPLAINT" : "INSPECTION";
                    transactions.executeWithoutResult(status -> {
                        receipts.issue(series, 1);
                        if (fails) status.setRollbackOnly();
                    });
                    if (!fails) kept++;
                    // Whoever looks at a receipt numbers all, also while others issue and roll back.
                    if (random.nextInt(4) == 0) receipts.of(1);
                }
                return kept;
            });
        }
        int kept = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> clerk : pool.invokeAll(clerks)) kept += clerk.get();
        }
        receipts.number();
        Map<String, List<Integer>> numbers =
                db.selectFrom(RECEIPT).orderBy(RECEIPT.NUMBER).fetchGroups(RECEIPT.SERIES, RECEIPT.NUMBER);
        assertThat(numbers).containsOnlyKeys("COMPLAINT", "INSPECTION");
        numbers.values()
                .forEach(row -> assertThat(row)
                        .isEqualTo(IntStream.rangeClosed(1, row.size()).boxed().toList()));
        assertThat(numbers.values().stream().mapToInt(List::size).sum())
                .isEqualTo(kept)
                .isGreaterThan(250);
    }

    @Test
    void nobody_waits_for_a_number_that_somebody_else_may_yet_roll_back() {
        transactions.executeWithoutResult(outer -> {
            receipts.issue("COMPLAINT", 2);
            db.execute("select 1");
            // Another connection meanwhile: with the number taken inside, it would stand here until the outer one ends.
            TransactionTemplate other = new TransactionTemplate(transactions.getTransactionManager());
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(inner -> receipts.issue("COMPLAINT", 1));
            other.executeWithoutResult(inner -> receipts.number());
            outer.setRollbackOnly();
        });

        assertThat(receipts.of(1)).extracting(Receipt::number).containsExactly(1);
        assertThat(receipts.of(2)).isEmpty();
        assertThat(issue().number()).isEqualTo(2);
    }

    @Test
    void each_jalali_year_starts_at_one() {
        // 1 Farvardin 1406 begins at 20:30 UTC the day before, in Tehran.
        clock.set(Instant.parse("2027-03-20T20:29:59Z"));
        assertThat(issue()).extracting(Receipt::year, Receipt::number).containsExactly(1405, 1);
        assertThat(issue()).extracting(Receipt::year, Receipt::number).containsExactly(1405, 2);
        clock.set(Instant.parse("2027-03-20T20:30:00Z"));
        assertThat(issue()).extracting(Receipt::year, Receipt::number).containsExactly(1406, 1);
    }

    @Test
    void a_second_print_is_a_duplicate() {
        long id = issue().id();
        assertThat(receipts.printed(id)).isFalse();
        assertThat(receipts.printed(id)).isTrue();
        assertThat(receipts.of(1).getLast().printed()).isEqualTo(2);
        assertThatThrownBy(() -> receipts.printed(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_void_receipt_keeps_its_number_and_its_reason() {
        Receipt first = issue();
        assertThat(receipts.makeVoid(first.id(), " "))
                .isEqualTo(new Voiding.Refused("communications.void.reason-missing"));
        assertThat(receipts.makeVoid(first.id(), "دوبار ثبت شد")).isInstanceOf(Voiding.Voided.class);
        assertThat(receipts.makeVoid(first.id(), "again"))
                .isEqualTo(new Voiding.Refused("communications.void.already"));
        assertThat(issue().number()).isEqualTo(first.number() + 1);
        List<Receipt> both = receipts.of(1);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().isVoid()).isTrue();
        assertThat(both.getFirst().voidReason()).isEqualTo("دوبار ثبت شد");
    }

    private Receipt issue() {
        transactions.executeWithoutResult(status -> receipts.issue("COMPLAINT", 1));
        return receipts.of(1).getLast();
    }
}
