package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.routines.StayFilter.By;
import org.peygir.routines.store.StayStore;

/**
 * Issue 5, bar 4: the map of 1,000,000 cases answers in ≤ 1 s. The tables of counts are filled by a generator with what 1,000,000 cases
 * of three years leave in them: 3,000,000 stays of 12 units, minutes spread over days. Counting itself is measured on 200,000 steps.
 */
@Tag("bench")
class StaysBench {
    private final RoutinesWorld world = new RoutinesWorld();
    private final Stays stays = new Stays(new StayStore(world.jooq));

    @Test
    void the_map_of_a_million_cases_within_a_second() {
        world.routines.install("home-care");
        Version version = world.routines.inForce("home-care");
        long begin = System.nanoTime();
        generate();
        say("3,000,000 stays generated", begin);
        System.out.println(world.jooq.fetch(
                "select (select count(*) from routines.stay_band) bands, (select count(*) from routines.stay_minute) minutes,"
                        + " pg_size_pretty(pg_total_relation_size('routines.stay_band')) a,"
                        + " pg_size_pretty(pg_total_relation_size('routines.stay_minute')) b"));
        for (StayFilter filter : List.of(
                StayFilter.all(),
                new StayFilter(By.ENTERED, 140401, 140412, null),
                new StayFilter(By.REGISTERED, 140501, 140501, null),
                new StayFilter(By.REGISTERED, StayFilter.EVER, StayFilter.EVER, Set.of(3L, 4L)))) {
            double[] millis = new double[15];
            StayFigures figures = new StayFigures(java.util.Map.of(), java.util.Map.of());
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                figures = stays.figures(version, filter);
                stays.months(version);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf("%s: %.0f ms median, %.0f ms worst%n", filter, millis[7], millis[14]);
            assertThat(figures.stages()).hasSize(6);
            assertThat(millis[14]).isLessThan(1_000);
        }
    }

    @Test
    void what_is_left_is_counted_as_fast_as_it_comes() {
        world.routines.install("home-care");
        world.jooq.execute("""
                insert into routines.run (id, subject_id, version_id, stage_id, entered_at)
                select n, n, v.id, s.id, timestamptz '2026-03-21 05:00Z' + n * interval '1 minute'
                from generate_series(1, 100000) n, routines.routine_version v join routines.stage s on s.version_id = v.id and s.starts
                """);
        world.jooq.execute("""
                insert into routines.run_step (run_id, step, stage_id, entered_at, left_at, transition_id, unit_id)
                select r.id, k, t.from_stage_id, r.entered_at + k * interval '1 day', r.entered_at + (k + 1) * interval '1 day'
                       + r.id % 977 * interval '1 minute', t.id, r.id % 12
                from routines.run r, generate_series(1, 2) k, routines.transition t where t.code = case k when 1 then 'accept' else 'to-carers' end
                """);
        world.jooq.execute("analyze");
        long begin = System.nanoTime();
        while (world.transaction.execute(
                _ -> stays.count((from, to) -> Duration.between(from, to).toMinutes() / 3))) Thread.onSpinWait();
        say("200,000 stays counted", begin);
    }

    private void generate() {
        world.jooq.execute("alter table routines.stay_minute drop constraint stay_minute_pkey");
        world.jooq.execute("""
                insert into routines.stay_minute (transition_id, minutes, unit_id, begun_month, entered_month, stays)
                select t.id, minutes, unit, m, least(m + later, m / 100 * 100 + 12), count(*)
                from (select n / 36 % 10 as k, 5 + (5000 * power(random(), 3))::int as minutes, (random() * 11)::int as unit,
                             (1403 + n % 3) * 100 + 1 + (n / 3) % 12 as m, (random() < .3)::int as later
                      from generate_series(1, 3000000) n) g
                join (select id, row_number() over (order by id) - 1 as k from routines.transition) t on t.k = g.k
                group by 1, 2, 3, 4, 5
                """);
        world.jooq.execute("alter table routines.stay_minute add constraint stay_minute_pkey"
                + " primary key (transition_id, minutes, unit_id, begun_month, entered_month) include (stays)");
        world.jooq.execute("""
                insert into routines.stay_band (transition_id, unit_id, begun_month, entered_month, band, stays, again)
                select transition_id, unit_id, begun_month, entered_month,
                       case when minutes < 16 then minutes else 16 + (p - 4) * 8 + ((minutes >> (p - 3)) & 7) end as band, sum(stays), 0
                from (select *, floor(log(2, minutes))::int as p from routines.stay_minute) s
                group by 1, 2, 3, 4, 5
                """);
        world.jooq.execute("vacuum analyze");
    }

    private static void say(String what, long begin) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
