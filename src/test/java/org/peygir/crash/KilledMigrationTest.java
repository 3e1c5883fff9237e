package org.peygir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseWorld;
import org.peygir.process.Migration;
import org.peygir.process.Migration.State;
import org.peygir.process.Migrations;
import org.peygir.process.StageMapping;
import org.peygir.process.VersionTwo;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/**
 * Issue 5, bar 3: {@code migration.cases} running cases go from version 1 to 2 in a process of its own that is killed (kill -9) again
 * and again, while it predicts and while it moves. Each is predicted, each becomes what was predicted, none is lost, none moved twice.
 * The figures are in target/migration-trial.txt.
 */
@Tag("crash")
@Tag("campaign")
@Timeout(value = 1, unit = TimeUnit.HOURS)
@PeygirTest
@Import(CaseWorld.class)
@TestPropertySource(properties = "peygir.test=killed-migration")
class KilledMigrationTest {
    private static final int CASES = Integer.getInteger("migration.cases", 10_000);
    private static final int KILLS = Integer.getInteger("migration.kills", 5);

    private static final String JOB = "processMigrations";
    private static final Path REPORT = Path.of("target/migration-trial.txt");
    private static final Path LOG = Path.of("target/migration-nodes.log");
    private static final Path ARCHIVE = Path.of("target/migration-node.jsa");

    /** A Monday, 10:00 in Tehran, and the Thursday after. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private static final Instant LATER = MONDAY.plus(Duration.ofDays(3));

    /** All that may be wrong, each a count that has to be 0. */
    private static final String WRONG = """
            select (select count(*) from routines.run where version_id = ? and ended_at is null)
                     - (select count(*) from process.migration_case where outcome <> 'MOVES') as left_behind,
              (select count(*) from process.migration_case where done_at is null) as not_done,
              (select count(*) from process.migration_case where otherwise) as otherwise,
              (select count(*) from process.migration_case m join cases.case_file c on c.id = m.case_id
               where m.outcome = 'MOVES' and (c.stage_id <> m.to_stage_id or c.unit_id <> m.unit_after
                 or c.status <> m.status_after or c.due_at <> m.due_after)) as not_as_predicted,
              (select count(*) from process.migration_case m join cases.case_file c on c.id = m.case_id
               where m.outcome <> 'MOVES' and (c.stage_id <> m.from_stage_id or c.due_at <> m.due_before)) as touched,
              (select count(*) from (select case_id from cases.entry where kind = 'MIGRATED' group by 1 having count(*) > 1) t) as twice,
              (select count(*) from process.migration_case where outcome = 'MOVES')
                - (select count(*) from cases.entry where kind = 'MIGRATED') as history,
              (select count(*) from process.migration_case where outcome = 'MOVES')
                - (select count(*) from access.audit_entry where action = 'case.migrated') as audit,
              (select count(*) from process.migration_case m join routines.run r on r.subject_id = m.case_id
               where m.outcome = 'MOVES' and (r.version_id <> ? or r.stage_id <> m.to_stage_id or not exists (
                 select from routines.run_step s where s.run_id = r.id and s.step = r.step and s.stage_id = r.stage_id))) as runs,
              (select count(*) from process.migration_case m where (select count(*) from cartable.work_item i
                 where i.subject_id = m.case_id and i.kind = 'STAGE' and i.closed_at is null) <> 1) as items,
              (select count(*) from process.migration_case m where m.clock in ('KEPT', 'STARTED', 'REPLACED') and (select count(*)
                 from deadlines.clock k where k.subject_id = m.case_id and k.code = 'STAGE' and k.ended_at is null) <> 1) as clocks
            """;

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Routines routines;

    @Autowired
    private RoutineDrafts drafts;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private Migrations migrations;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Environment environment;

    @Test
    void every_case_is_moved_once_as_predicted_whoever_is_killed() throws Exception {
        Files.writeString(REPORT, "");
        Files.deleteIfExists(LOG);
        clock.set(MONDAY);
        List<Version> versions = VersionTwo.beside(routines, drafts, published, sql);
        Version one = versions.getFirst();
        Version two = versions.getLast();
        cases();
        clock.set(LATER);
        Viewer manager = world.viewer(world.manager());
        Map<String, String> mapping = new HashMap<>(StageMapping.suggested(one, two));
        mapping.put("fix-experts", "repair-experts");
        long id = ((Migrations.Asking.Asked) migrations.ask(one, two, mapping, manager)).id();
        long begin = System.nanoTime();
        through(id, State.PREDICTED, 1);
        report("%d cases predicted in %.1f s, killed once".formatted(find(id).done(), seconds(begin)));
        migrations.start(id, manager);
        begin = System.nanoTime();
        through(id, State.DONE, KILLS);
        report("moved in %.1f s with starts of the process, killed %d times".formatted(seconds(begin), KILLS));
        report(sql.fetch(
                        "select outcome, desk, clock, count(*) from process.migration_case group by 1, 2, 3 order by 1, 2, 3")
                .toString());
        assertThat(sql.fetchCount(sql.selectFrom("process.migration_case"))).isEqualTo(CASES);
        assertThat(sql.fetchSingle(WRONG, one.id(), two.id()).intoMap())
                .allSatisfy((what, count) ->
                        assertThat(((Number) count).longValue()).as(what).isZero());
        report("none lost, none twice, each as predicted");
    }

    /** Lets a process work until the migration is there, and kills it so often on the way, each time elsewhere. */
    private void through(long id, State end, int kills) throws Exception {
        String url = environment.getRequiredProperty("spring.datasource.url");
        for (int kill = 1; kill <= kills; kill++) {
            Process node = JobNode.start(url, LATER, JOB, ARCHIVE, LOG);
            int until = CASES * kill / (kills + 1);
            await(() -> find(id).done() >= until || find(id).state() == end);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(3_571L * kill));
            node.destroyForcibly().waitFor();
            report("killed after %d of %d".formatted(find(id).done(), CASES));
        }
        Process last = JobNode.start(url, LATER, JOB, ARCHIVE, LOG);
        try {
            await(() -> find(id).state() == end);
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private Migration find(long id) {
        return migrations.find(id).orElseThrow();
    }

    /** One case of each stage by the commands that people use, and then row by row as these left them. */
    private void cases() {
        Map<String, String> found = Map.of("finding", "UPHELD", "reasons", "دیر آمدن");
        Map<String, String> understood =
                Map.of("understanding", "دیر آمدن", "understandingState", "CONFIRMED", "category", "تأخیر");
        List<CaseFile> files = List.of(
                made.registered(),
                made.decisionPending(),
                made.moved(made.decisionPending(), "to-carers", found),
                made.moved(
                        made.moved(made.registered(org.peygir.cases.About.EXPERTS, null), "accept", understood),
                        "to-experts",
                        found),
                made.moved(
                        made.moved(made.registered(org.peygir.cases.About.RECEPTION, null), "accept", understood),
                        "to-reception",
                        found));
        int copies = CASES / files.size() - 1;
        for (CaseFile file : files) copy(file.id(), copies);
        sql.execute("analyze");
    }

    private void copy(long id, int copies) {
        String ids = "(select c.id from cases.case_file c where c.tracking_code like 'M" + id + "-%')";
        sql.execute("""
                insert into cases.case_file (year, tracking_code, channel, received_at, registered_at, subject, words, about, category, unit_id,
                  owner_id, assignee_id, complainant_id, status, stage_id, due_at, promised_at, last_activity_at, last_customer_at, version)
                select year, 'M' || id || '-' || n, channel, received_at, registered_at, subject, words, about, category, unit_id,
                  owner_id, assignee_id, complainant_id, status, stage_id, due_at, promised_at, last_activity_at, last_customer_at, version
                from cases.case_file, generate_series(1, ?) n where id = ?
                """, copies, id);
        sql.execute("""
                insert into deadlines.clock (subject_id, code, unit_id, state, started_at, amount, amount_unit, line_id, due_at, next_check_at)
                select c.id, k.code, k.unit_id, k.state, k.started_at, k.amount, k.amount_unit, k.line_id, k.due_at, k.next_check_at
                from deadlines.clock k, %s c where k.subject_id = ? and k.ended_at is null
                """.formatted(ids), id);
        sql.execute("""
                insert into cartable.work_item (subject_id, kind, staff_id, unit_id, opened_at, due_at)
                select c.id, 'STAGE', i.staff_id, i.unit_id, i.opened_at, i.due_at
                from cartable.work_item i, %s c where i.subject_id = ? and i.kind = 'STAGE' and i.closed_at is null
                """.formatted(ids), id);
        sql.execute("""
                insert into cartable.holding (subject_id, staff_id, unit_id, since)
                select c.id, h.staff_id, h.unit_id, h.since from cartable.holding h, %s c where h.subject_id = ? and h.until is null
                """.formatted(ids), id);
        sql.execute("""
                insert into routines.run (subject_id, version_id, stage_id, step, entered_at)
                select c.id, r.version_id, r.stage_id, 1, r.entered_at from routines.run r, %s c where r.subject_id = ?
                """.formatted(ids), id);
        sql.execute("""
                insert into routines.run_step (run_id, step, stage_id, entered_at)
                select r.id, 1, r.stage_id, r.entered_at from routines.run r where r.subject_id in %s
                """.formatted(ids));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void await(BooleanSupplier done) {
        long begin = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begin > Duration.ofMinutes(10).toNanos())
                throw new AssertionError("it stands still");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void report(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.APPEND);
    }
}
