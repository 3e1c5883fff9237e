package org.peygir.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.CasePassages;
import org.peygir.cases.CaseWorld;
import org.peygir.deadlines.Deadlines;
import org.peygir.demo.bulk.BulkCases;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.StayFilter;
import org.peygir.routines.Stays;
import org.peygir.routines.Version;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Issue 5, bar 4: 100,000 past cases are replayed through a draft in ≤ 60 s. The cases are those of {@code bin/populate}; as these are
 * spread over three years, the older ones are dated into the last one. The map of the same cases is measured too, with its counting.
 */
@Tag("bench")
@PeygirTest
@Import(CaseWorld.class)
@TestPropertySource(properties = "peygir.test=replay-bench")
class ReplayBench {
    private static final int CASES = Integer.getInteger("replay.cases", 112_000);

    @Autowired
    private TestWorld world;

    @Autowired
    private Routines routines;

    @Autowired
    private RoutineDrafts drafts;

    @Autowired
    private Replays replays;

    @Autowired
    private Stays stays;

    @Autowired
    private CasePassages passages;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DataSource source;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @Test
    void a_hundred_thousand_past_cases_within_a_minute() throws Exception {
        routines.install("home-care");
        new BulkCases(source)
                .write(
                        CASES,
                        10,
                        world.organization().intakeUnit().id(),
                        List.of(world.zahra().id(), world.amir().id()),
                        clock.instant(),
                        _ -> {});
        sql.execute("update cases.case_file set registered_at = now() - (id % 360) * interval '1 day'"
                + " where registered_at < now() - interval '360 days'");
        sql.execute("analyze");
        Viewer manager = world.viewer(world.manager());
        drafts.begin("home-care", RoutineDrafts.From.VERSION, manager);
        var draft = drafts.draft("home-care").orElseThrow();
        String changed = routines.presetFile("home-care")
                .replace("deadline: 3 WORKING_DAYS", "deadline: 1 WORKING_DAYS")
                .replace("when: about == 'CARERS'", "when: severity >= 3")
                .replace("code: to-carers", "code: to-the-carers")
                .replace("fields: [reasons]\n    # RTN-15", "fields: [reasons, fix]\n    # RTN-15");
        drafts.replace("home-care", draft.version(), changed, manager);
        assertThat(replays.ask("home-care", manager)).isEmpty();
        long begin = System.nanoTime();
        while (replays.step()) Thread.onSpinWait();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Replay done = replays.newest("home-care").orElseThrow();
        System.out.printf(
                "REPLAY %d cases in %.1f s: %d the same, %d otherwise, %d stuck, %d paths%n",
                done.done(),
                seconds,
                done.result().same(),
                done.result().other(),
                done.result().stuckInAll(),
                done.result().paths().size());
        begin = System.nanoTime();
        while (stays.count(deadlines::workingMinutes)) Thread.onSpinWait();
        System.out.printf("REPLAY stays of the map counted in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        Version version = routines.inForce("home-care");
        begin = System.nanoTime();
        stays.figures(version, StayFilter.all());
        passages.standing(version, null);
        System.out.printf("REPLAY map of them in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        assertThat(done.done()).isGreaterThan(CASES * 85 / 100);
        assertThat(seconds).isLessThan(60);
    }
}
