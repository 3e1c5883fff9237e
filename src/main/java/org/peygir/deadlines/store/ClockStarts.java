package org.peygir.deadlines.store;

import static java.sql.Types.ARRAY;
import static java.sql.Types.BIGINT;
import static java.sql.Types.SMALLINT;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.platform.db.FixedStatement;

/** How clocks and the watch of their subject are written: one statement for all that start together. */
final class ClockStarts {
    private static final String GIVEN = """
            with s as (select ?::bigint as id, ?::bigint as unit, ?::text as category, ?::smallint as severity, ?::text as track, ?::text as tier,
                              ?::timestamptz as look_at),
            c as (select * from unnest(?::text[], ?::text[]::timestamptz[], ?::int[], ?::text[], ?::bigint[], ?::text[]::timestamptz[],
                                       ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                  as c (code, started_at, amount, amount_unit, line_id, due_at, look_at, ended_at)),
            watched as (insert into deadlines.watch (subject_id, next_check_at) select id, look_at from s
            """;

    private static final String STARTED = """
            insert into deadlines.clock (subject_id, code, unit_id, category, severity, track, tier,
                state, started_at, amount, amount_unit, line_id, due_at, next_check_at, ended_at)
            select s.id, c.code, s.unit, s.category, s.severity, s.track, s.tier,
                   case when c.ended_at is null then 'RUNNING'
                        when date_trunc('minute', c.ended_at) <= c.due_at then 'MET' else 'BREACHED' end,
                   c.started_at, c.amount, c.amount_unit, c.line_id, c.due_at, c.look_at, c.ended_at from s, c
            """;

    private static final String START =
            GIVEN + " on conflict (subject_id) do update set next_check_at = excluded.next_check_at) " + STARTED
                    + " on conflict do nothing";
    /** Looking for what might be there already would cost more than the writing. */
    private static final String BEGIN = GIVEN + ") " + STARTED;

    private final FixedStatement start;
    private final FixedStatement begin;

    ClockStarts(DSLContext db) {
        start = starting(db, START);
        begin = starting(db, BEGIN);
    }

    private static FixedStatement starting(DSLContext db, String text) {
        return FixedStatement.of(
                db,
                text,
                BIGINT,
                BIGINT,
                VARCHAR,
                SMALLINT,
                VARCHAR,
                VARCHAR,
                TIMESTAMP_WITH_TIMEZONE,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY,
                ARRAY);
    }

    /** Beside what may run already. */
    void start(long subject, DeadlineTraits traits, @Nullable Instant lookAt, List<NewClock> clocks) {
        send(start, subject, traits, lookAt, clocks);
    }

    /** Of a subject without any. */
    void begin(long subject, DeadlineTraits traits, @Nullable Instant lookAt, List<NewClock> clocks) {
        send(begin, subject, traits, lookAt, clocks);
    }

    private static void send(
            FixedStatement statement,
            long subject,
            DeadlineTraits traits,
            @Nullable Instant lookAt,
            List<NewClock> clocks) {
        int n = clocks.size();
        String[] codes = new String[n];
        String[] started = new String[n];
        Integer[] amounts = new Integer[n];
        String[] units = new String[n];
        @Nullable Long[] lines = new @Nullable Long[n];
        String[] due = new String[n];
        @Nullable String[] looks = new @Nullable String[n];
        @Nullable String[] ended = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            NewClock c = clocks.get(i);
            codes[i] = c.code();
            started[i] = c.startedAt().toString();
            amounts[i] = c.amount();
            units[i] = c.unit().name();
            lines[i] = c.policyId();
            due[i] = c.dueAt().toString();
            Instant look = c.lookAt();
            looks[i] = look == null ? null : look.toString();
            Instant end = c.endedAt();
            ended[i] = end == null ? null : end.toString();
        }
        statement.later(
                subject,
                traits.unitId(),
                traits.category(),
                traits.severity() == null ? null : traits.severity().shortValue(),
                traits.track(),
                traits.tier(),
                lookAt,
                codes,
                started,
                amounts,
                units,
                lines,
                due,
                looks,
                ended);
    }
}
