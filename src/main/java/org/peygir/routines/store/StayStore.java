package org.peygir.routines.store;

import static org.peygir.routines.store.db.Tables.STAY_BAND;
import static org.peygir.routines.store.db.Tables.STAY_MINUTE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.StayFilter;
import org.peygir.routines.StayFilter.By;
import org.peygir.routines.domain.Bands;
import org.springframework.stereotype.Repository;

/** Stays that were left, and how many there are of each kind: both are changed in one transaction, so that they always agree. */
@Repository
public class StayStore {
    /** Of a stay of which nobody knows which unit had the subject. */
    private static final long NO_UNIT = 0;

    private final DSLContext sql;

    public StayStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A stay to be counted.
     *
     * @param transitionId null: left by no way, by a reopening for one; its time is measured and not counted
     * @param begunAt when the run began
     * @param again the run had been in the stage before
     */
    public record Left(
            long runId,
            int step,
            @Nullable Long transitionId,
            long unitId,
            Instant enteredAt,
            Instant leftAt,
            Instant begunAt,
            boolean again) {}

    /** Locked until the transaction ends; what another node has is left out. */
    public List<Left> toCount(int limit) {
        return sql.fetch("""
                        select s.run_id, s.step, s.transition_id, s.unit_id, s.entered_at, s.left_at,
                               (select b.entered_at from routines.run_step b where b.run_id = s.run_id and b.step = 1) as begun_at,
                               exists (select from routines.run_step e
                                       where e.run_id = s.run_id and e.stage_id = s.stage_id and e.step < s.step) as again
                        from routines.run_step s
                        where s.left_at is not null and s.working_minutes is null
                        order by s.run_id, s.step
                        limit {0} for update of s skip locked
                        """, DSL.inline(limit)).map(r -> {
            Long unit = r.get("unit_id", Long.class);
            return new Left(
                    r.get("run_id", Long.class),
                    r.get("step", Integer.class),
                    r.get("transition_id", Long.class),
                    unit == null ? NO_UNIT : unit,
                    r.get("entered_at", Instant.class),
                    r.get("left_at", Instant.class),
                    r.get("begun_at", Instant.class),
                    r.get("again", Boolean.class));
        });
    }

    /** How many wait to be counted, at most {@code limit}. */
    public int waiting(int limit) {
        return sql.fetchSingle("""
                select count(*) from (select 1 from routines.run_step
                                      where left_at is not null and working_minutes is null limit {0}) w
                """, DSL.inline(limit)).get(0, Integer.class);
    }

    private record Place(long way, long unit, int begun, int entered, int value) {}

    /** Writes the minutes beside the stays and adds them to the counts. */
    public void count(List<Left> stays, int[] minutes) {
        Map<Place, int[]> bands = new TreeMap<>(StayStore::inOrder);
        Map<Place, int[]> fine = new TreeMap<>(StayStore::inOrder);
        for (int i = 0; i < minutes.length; i++) {
            Left stay = stays.get(i);
            Long way = stay.transitionId();
            if (way == null) continue;
            int begun = StayFilter.month(stay.begunAt());
            int entered = StayFilter.month(stay.enteredAt());
            int[] sum = bands.computeIfAbsent(
                    new Place(way, stay.unitId(), begun, entered, Bands.of(minutes[i])), _ -> new int[2]);
            sum[0]++;
            if (stay.again()) sum[1]++;
            fine.computeIfAbsent(new Place(way, stay.unitId(), begun, entered, minutes[i]), _ -> new int[1])[0]++;
        }
        Long[] runs = stays.stream().map(Left::runId).toArray(Long[]::new);
        Integer[] steps = stays.stream().map(Left::step).toArray(Integer[]::new);
        sql.execute("""
                update routines.run_step s set working_minutes = v.minutes
                from unnest(?::bigint[], ?::int[], ?::int[]) as v (run_id, step, minutes)
                where s.run_id = v.run_id and s.step = v.step
                """, runs, steps, Arrays.stream(minutes).boxed().toArray(Integer[]::new));
        add(
                "routines.stay_band (transition_id, unit_id, begun_month, entered_month, band, stays, again)",
                "on conflict on constraint stay_band_pkey do update set stays = stay_band.stays + excluded.stays,"
                        + " again = stay_band.again + excluded.again",
                bands,
                2);
        add(
                "routines.stay_minute (transition_id, unit_id, begun_month, entered_month, minutes, stays)",
                "on conflict on constraint stay_minute_pkey do update set stays = stay_minute.stays + excluded.stays",
                fine,
                1);
    }

    /** Always in the same order, so that two who count never wait for each other in a circle. */
    private static int inOrder(Place a, Place b) {
        int by = Long.compare(a.way, b.way);
        if (by == 0) by = Integer.compare(a.value, b.value);
        if (by == 0) by = Long.compare(a.unit, b.unit);
        if (by == 0) by = Integer.compare(a.begun, b.begun);
        return by == 0 ? Integer.compare(a.entered, b.entered) : by;
    }

    private void add(String into, String onConflict, Map<Place, int[]> sums, int counts) {
        if (sums.isEmpty()) return;
        List<Place> places = List.copyOf(sums.keySet());
        List<Object> arrays = new ArrayList<>(List.of(
                places.stream().map(Place::way).toArray(Long[]::new),
                places.stream().map(Place::unit).toArray(Long[]::new),
                places.stream().map(Place::begun).toArray(Integer[]::new),
                places.stream().map(Place::entered).toArray(Integer[]::new),
                places.stream().map(Place::value).toArray(Integer[]::new)));
        for (int i = 0; i < counts; i++) {
            int at = i;
            arrays.add(sums.values().stream().map(sum -> sum[at]).toArray(Integer[]::new));
        }
        sql.execute(
                "insert into " + into + " select * from unnest(?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::int[]"
                        + ", ?::int[]".repeat(counts) + ") " + onConflict,
                arrays.toArray());
    }

    /** @param again of these, in a stage where the run had been before */
    public record Counted(SortedMap<Integer, Long> bands, long again) {}

    /** By way, what was counted of these ways. */
    public Map<Long, Counted> bands(Collection<Long> ways, StayFilter filter) {
        Map<Long, Counted> found = new HashMap<>();
        var stays = DSL.sum(STAY_BAND.STAYS).convertFrom(Number::longValue);
        var again = DSL.sum(STAY_BAND.AGAIN).convertFrom(Number::longValue);
        sql.select(STAY_BAND.TRANSITION_ID, STAY_BAND.BAND, stays, again)
                .from(STAY_BAND)
                .where(STAY_BAND.TRANSITION_ID.in(ways))
                .and(within(filter, STAY_BAND.BEGUN_MONTH, STAY_BAND.ENTERED_MONTH, STAY_BAND.UNIT_ID))
                .groupBy(STAY_BAND.TRANSITION_ID, STAY_BAND.BAND)
                .forEach(r -> found.merge(
                        r.value1(),
                        new Counted(new TreeMap<>(Map.of(r.value2().intValue(), r.value3())), r.value4()),
                        (a, b) -> {
                            a.bands.putAll(b.bands);
                            return new Counted(a.bands, a.again + b.again);
                        }));
        return found;
    }

    /** The stays of some ways in one band. */
    public record Asked(Set<Long> ways, int band) {}

    /** For each asked how many stays there are of each of the minutes in the band; in the same order. */
    public List<SortedMap<Integer, Long>> minutes(List<Asked> asked, StayFilter filter) {
        List<SortedMap<Integer, Long>> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) found.add(new TreeMap<>());
        if (asked.isEmpty()) return found;
        List<Integer> numbers = new ArrayList<>();
        List<Long> ways = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++)
            for (Long way : asked.get(i).ways()) {
                numbers.add(i);
                ways.add(way);
            }
        Field<Integer> number = DSL.field("q.number", Integer.class);
        Field<Integer> minutes = DSL.field("m.minutes", Integer.class);
        Field<Long> stays = DSL.field("m.stays", Long.class);
        // Lateral: always by the index, one short range a way; as a join the planner sometimes reads the whole table
        // instead.
        var range = DSL.select(
                        STAY_MINUTE.MINUTES.as("minutes"),
                        DSL.sum(STAY_MINUTE.STAYS).as("stays"))
                .from(STAY_MINUTE)
                .where(DSL.condition(
                        "{0} = q.way and {1} between q.low and q.high", STAY_MINUTE.TRANSITION_ID, STAY_MINUTE.MINUTES))
                .and(within(filter, STAY_MINUTE.BEGUN_MONTH, STAY_MINUTE.ENTERED_MONTH, STAY_MINUTE.UNIT_ID))
                .groupBy(STAY_MINUTE.MINUTES);
        sql.select(number, minutes, stays)
                .from(DSL.table(
                        "unnest({0}::int[], {1}::bigint[], {2}::int[], {3}::int[]) as q (number, way, low, high)",
                        DSL.val(numbers.toArray(Integer[]::new)),
                        DSL.val(ways.toArray(Long[]::new)),
                        DSL.val(bounds(numbers, asked, Bands::low)),
                        DSL.val(bounds(numbers, asked, Bands::high))))
                .crossJoin(DSL.lateral(range.asTable("m")))
                .forEach(r -> found.get(r.value1()).merge(r.value2(), r.value3(), Long::sum));
        return found;
    }

    private static Integer[] bounds(List<Integer> numbers, List<Asked> asked, IntUnaryOperator bound) {
        return numbers.stream().map(i -> bound.applyAsInt(asked.get(i).band())).toArray(Integer[]::new);
    }

    /** The months in which runs of these ways began or entered a stage, the latest first. */
    public List<Integer> months(Collection<Long> ways) {
        return sql
                .selectDistinct(STAY_BAND.BEGUN_MONTH, STAY_BAND.ENTERED_MONTH)
                .from(STAY_BAND)
                .where(STAY_BAND.TRANSITION_ID.in(ways))
                .fetch()
                .stream()
                .flatMap(r -> Stream.of(r.value1(), r.value2()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Condition within(StayFilter filter, Field<Integer> begun, Field<Integer> entered, Field<Long> unit) {
        Field<Integer> month = filter.by() == By.REGISTERED ? begun : entered;
        Condition all = DSL.noCondition();
        if (filter.from() != StayFilter.EVER) all = all.and(month.ge(filter.from()));
        if (filter.to() != StayFilter.EVER) all = all.and(month.le(filter.to()));
        Set<Long> units = filter.units();
        return units == null ? all : all.and(unit.in(units));
    }
}
