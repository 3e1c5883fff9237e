package org.peygir.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.customers.store.DuplicateQuery;
import org.peygir.customers.store.PartyQuery;
import org.peygir.customers.store.PartyStore;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A person at the desk types a name among 200,000 parties. */
@Tag("bench")
class FindWhileTypingBench {
    private static final int ROUNDS = 60;

    private final DataSource source = new SingleConnectionDataSource(TestDatabase.create(), true);
    private final DSLContext db = TestDatabase.jooq(source);
    private final Customers customers =
            new Customers(new PartyStore(db), new PartyQuery(db), new DuplicateQuery(db), Clock.systemUTC());

    @Test
    void every_keystroke_is_answered_in_a_few_milliseconds() {
        fill();
        Map<String, Double> medians = new TreeMap<>();
        for (String typed :
                List.of("ع", "عل", "علی", "علی ر", "رضایی", "رضا", "محمد احم", "0912", "0912345", "ناموجود"))
            medians.put(typed, median(() -> customers.find(typed, 8)));
        medians.put(
                "put",
                median(() -> customers.put(
                        NewParty.person("نو", "تازه" + System.nanoTime(), "09120000000", Locale.of("fa")))));
        System.out.println("median ms: " + medians);
        assertThat(medians.values()).allMatch(ms -> ms < 30);
    }

    private void fill() {
        db.execute("""
                insert into customers.party (kind, given_name, family_name, name_key, family_key, sort_key, created_at)
                select 'PERSON', g, f || n, g || f || n, f || n || g, f || n, now()
                  from (select n, (array['علی','محمد','محمدرضا','زهرا','فاطمه','مریم','حسین','رضا','سارا','امیر'])[1 + n % 10] g,
                                  (array['رضایی','احمدی','محمدی','کریمی','حسینی','موسوی','جعفری','نوری','کاظمی'])[1 + n % 9] f
                          from generate_series(1, 200000) n) names
                """);
        db.execute("""
                insert into customers.contact_point (party_id, kind, value, given, preferred)
                select id, 'MOBILE', '+98912' || lpad(id::text, 7, '0'), '', true from customers.party
                """);
        db.execute("analyze");
    }

    private static double median(Runnable work) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Math.round(nanos[ROUNDS / 2] / 1e4) / 100.0;
    }
}
