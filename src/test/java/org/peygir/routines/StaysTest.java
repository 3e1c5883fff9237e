package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.peygir.routines.StayFigures.Figure;
import org.peygir.routines.StayFilter.By;
import org.peygir.routines.domain.Bands;
import org.peygir.routines.store.StayStore;

/** Issue 5, bar 4: the process map is exact. It is compared with a recount of every step of generated histories. */
@TestInstance(Lifecycle.PER_CLASS)
class StaysTest {
    /** Not the calendar's minutes: any function of the two moments must come back. */
    private static final WorkedTime WORKED =
            (from, to) -> Duration.between(from, to).toMinutes() / 3;

    private static final Instant BEGIN = Instant.parse("2026-03-01T05:00:00Z");

    private final RoutinesWorld world = new RoutinesWorld();
    private final Stays stays = new Stays(new StayStore(world.jooq));
    private final Random random = new Random(5);
    private Version version;

    /** One stay as it was generated, apart from any table of the map. */
    private record Told(long stage, long way, long unit, int begun, int entered, int minutes, boolean again) {}

    private final List<Told> told = new ArrayList<>();

    @BeforeAll
    void histories() {
        world.routines.install("home-care");
        version = world.routines.inForce("home-care");
        // Some are counted while others are not written yet.
        for (long first = 1; first < 400; first += 100) {
            walks(first, first + 100);
            if (first < 300) count();
        }
    }

    private void walks(long first, long end) {
        world.transaction.executeWithoutResult(_ -> {
            for (long subject = first; subject < end; subject++) walk(subject);
        });
    }

    /** Any ways, and from an end to the start again, for up to twelve stays. */
    private void walk(long subject) {
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(400_000)));
        int begun = StayFilter.month(at);
        world.jooq.execute(
                "insert into routines.run (id, subject_id, version_id, stage_id, step, entered_at) values (?, ?, ?, ?, 1, ?::timestamptz)",
                subject,
                subject,
                version.id(),
                version.start().id(),
                at.toString());
        Stage stage = version.start();
        Set<Long> been = new HashSet<>();
        int steps = 1 + random.nextInt(12);
        for (int step = 1; step <= steps; step++) {
            boolean again = !been.add(stage.id());
            List<Transition> ways = version.from(stage.id());
            boolean stays = step == steps || ways.isEmpty() && random.nextBoolean();
            Instant left =
                    at.plus(Duration.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(30_000)));
            Transition way = ways.isEmpty() ? null : ways.get(random.nextInt(ways.size()));
            long unit = 1 + random.nextInt(3);
            world.jooq.execute(
                    "insert into routines.run_step (run_id, step, stage_id, entered_at, left_at, transition_id, unit_id)"
                            + " values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::bigint, ?::bigint)",
                    subject,
                    step,
                    stage.id(),
                    at.toString(),
                    stays ? null : left.toString(),
                    stays || way == null ? null : way.id(),
                    stays ? null : unit);
            if (stays) break;
            if (way != null)
                told.add(new Told(
                        stage.id(),
                        way.id(),
                        unit,
                        begun,
                        StayFilter.month(at),
                        (int) WORKED.minutes(at, left),
                        again));
            stage = way == null ? version.start() : version.stage(way.toId());
            at = left;
        }
    }

    private void count() {
        while (world.transaction.execute(_ -> stays.count(WORKED))) Thread.onSpinWait();
    }

    @Test
    void the_map_equals_a_recount_of_every_step_whatever_the_filter() {
        count();
        assertThat(stays.waiting(10)).isZero();
        List<StayFilter> filters = new ArrayList<>(List.of(StayFilter.all()));
        for (By by : By.values())
            for (Set<Long> units : java.util.Arrays.asList(null, Set.of(2L), Set.of(1L, 3L), Set.<Long>of()))
                for (int from : new int[] {StayFilter.EVER, 140502, 140505})
                    for (int to : new int[] {StayFilter.EVER, 140505, 140508})
                        filters.add(new StayFilter(by, from, to, units));
        for (StayFilter filter : filters)
            assertThat(stays.figures(version, filter)).as("" + filter).isEqualTo(recount(filter));
        assertThat(recount(StayFilter.all()).stages()).hasSize(6);
        assertThat(told.stream().filter(Told::again).count()).isPositive();
    }

    @Test
    void two_that_count_at_once_count_each_stay_once() {
        count();
        Map<Long, Figure> before = stays.figures(version, StayFilter.all()).ways();
        walks(1_001, 1_201);
        List<CompletableFuture<Void>> both =
                List.of(CompletableFuture.runAsync(this::count), CompletableFuture.runAsync(this::count));
        both.forEach(CompletableFuture::join);
        assertThat(stays.figures(version, StayFilter.all())).isEqualTo(recount(StayFilter.all()));
        assertThat(stays.figures(version, StayFilter.all()).ways()).isNotEqualTo(before);
    }

    @Test
    void every_minute_is_in_the_band_that_says_so() {
        assertThat(IntStream.range(0, 1_000_000)
                        .filter(minutes ->
                                minutes < Bands.low(Bands.of(minutes)) || minutes > Bands.high(Bands.of(minutes))))
                .isEmpty();
    }

    private StayFigures recount(StayFilter filter) {
        Map<Long, List<Told>> stages = new HashMap<>();
        Map<Long, List<Told>> ways = new HashMap<>();
        for (Told one : told) {
            int month = filter.by() == By.REGISTERED ? one.begun : one.entered;
            boolean in = (filter.from() == StayFilter.EVER || month >= filter.from())
                    && (filter.to() == StayFilter.EVER || month <= filter.to())
                    && (filter.units() == null || filter.units().contains(one.unit));
            if (!in) continue;
            stages.computeIfAbsent(one.stage, _ -> new ArrayList<>()).add(one);
            ways.computeIfAbsent(one.way, _ -> new ArrayList<>()).add(one);
        }
        return new StayFigures(figures(stages), figures(ways));
    }

    private static Map<Long, Figure> figures(Map<Long, List<Told>> all) {
        Map<Long, Figure> figures = new HashMap<>();
        all.forEach((id, list) -> {
            List<Integer> minutes = list.stream().map(Told::minutes).sorted().toList();
            figures.put(
                    id,
                    new Figure(
                            list.size(),
                            list.stream().filter(Told::again).count(),
                            minutes.get((minutes.size() - 1) / 2)));
        });
        return figures;
    }
}
