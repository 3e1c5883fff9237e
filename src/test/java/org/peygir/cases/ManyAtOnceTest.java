package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Registering.Registered;
import org.peygir.communications.Receipts;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PeygirTest
@Import(CaseWorld.class)
class ManyAtOnceTest {
    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    Receipts receipts;

    @Autowired
    DSLContext sql;

    @Test
    void a_thousand_parallel_registrations_get_a_thousand_codes_RTN_11_ORG_11() throws Exception {
        Registration web = files.registration(Channel.WEB, null, About.CARERS, null);
        List<Registered> done = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Registered>> calls = Stream.generate(
                            () -> (Callable<Registered>) () -> (Registered) cases.register(web))
                    .limit(1000)
                    .toList();
            for (Future<Registered> f : threads.invokeAll(calls)) done.add(f.get());
        }

        Set<Long> ids = new HashSet<>();
        Set<TrackingCode> codes = new HashSet<>();
        done.forEach(r -> {
            ids.add(r.number().id());
            codes.add(r.trackingCode());
        });
        assertThat(codes).hasSize(1000);
        assertThat(count("cases.case_file c where c.owner_id is not null and c.due_at is not null", ids))
                .isEqualTo(1000);
        assertThat(count("cartable.work_item c where c.kind = 'STAGE' and c.closed_at is null", "subject_id", ids))
                .isEqualTo(1000);
        assertThat(count("cartable.holding c where c.until is null", "subject_id", ids))
                .isEqualTo(1000);
        assertThat(count(
                        "routines.run c join routines.stage s on s.id = c.stage_id where s.code = 'review'",
                        "subject_id",
                        ids))
                .isEqualTo(1000);
        assertThat(count("communications.receipt c where true", "subject_id", ids))
                .isEqualTo(1000);
        receipts.number();
        assertThat(sql.fetch(
                                "select max(number) - count(*) from communications.receipt where series = 'C' group by year")
                        .getValues(0, Long.class))
                .as("gaps in a year; other tests registered in other years")
                .containsOnly(0L);
    }

    @Test
    void of_two_who_move_one_case_at_once_one_is_told() throws Exception {
        CaseFile file = files.registered();
        Map<String, String> fields = Map.of("understanding", "الف", "understandingState", "CONFIRMED", "category", "ب");
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Moving> move = () -> {
                together.await();
                return handling.move(file.number(), file.version(), "accept", "", fields, files.zahra());
            };
            List<Moving> both = new ArrayList<>();
            for (Future<Moving> f : threads.invokeAll(List.of(move, move))) both.add(f.get());

            assertThat(both).filteredOn(Moving.Moved.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(Moving.Stale.class::isInstance).hasSize(1);
        }
    }

    private long count(String from, Set<Long> ids) {
        return count(from, "id", ids);
    }

    private long count(String from, String column, Set<Long> ids) {
        Long[] array = ids.toArray(Long[]::new);
        return sql.fetchSingle("select count(*) from " + from + " and c." + column + " = any(?)", (Object) array)
                .get(0, Long.class);
    }
}
