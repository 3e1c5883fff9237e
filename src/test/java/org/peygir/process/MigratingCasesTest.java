package org.peygir.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseTimekeeping;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.cases.Entry;
import org.peygir.cases.Relocation;
import org.peygir.cases.Relocation.Desk;
import org.peygir.cases.Relocation.Outcome;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.StageClocks.Change;
import org.peygir.process.Migration.State;
import org.peygir.process.store.MigrationStore;
import org.peygir.process.store.MigrationStore.Noted;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** RTN-07, issue 5 bar 3: running cases go to another version as the dry run said, each once. */
@PeygirTest
@Import(CaseWorld.class)
class MigratingCasesTest {
    /** A Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private static final Map<String, String> FOUND = Map.of("finding", "UPHELD", "reasons", "مراقب دیر آمده است");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseTimekeeping timekeeping;

    @Autowired
    Routines routines;

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    PublishedVersions published;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationStore store;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    private Version one;
    private Version two;
    private Map<String, String> mapping = Map.of();
    private Viewer manager;

    @BeforeEach
    void two_versions() {
        clock.set(MONDAY);
        List<Version> versions = VersionTwo.beside(routines, drafts, published, sql);
        one = versions.getFirst();
        two = versions.getLast();
        mapping = new HashMap<>(StageMapping.suggested(one, two));
        manager = world.viewer(world.manager());
    }

    @Test
    void stages_of_the_same_code_are_suggested_and_the_others_are_left_open() {
        assertThat(mapping).containsOnlyKeys("review", "decision", "fix-carers", "other");
        assertThat(StageMapping.resolved(Map.of("review", "fixed", "decision", "nowhere"), one, two))
                .as("an end, and no stage at all")
                .isEmpty();
    }

    @Test
    void each_case_becomes_what_the_dry_run_said_and_nothing_before() {
        mapping.put("fix-experts", "repair-experts");
        List<CaseFile> files = variety();
        clock.advance(Duration.ofDays(3));
        long id = predicted();
        Map<Long, Relocation> predicted = relocations(id, files);
        assertThat(files)
                .allSatisfy(file -> assertThat(made.file(file.number())).isEqualTo(file));

        assertThat(migrations.start(id, manager)).isEmpty();
        run(id, State.DONE);
        for (CaseFile before : files) {
            Relocation said = predicted.get(before.id());
            CaseFile after = made.file(before.number());
            assertThat(relocations(id, files).get(before.id())).as("as noted").isEqualTo(said);
            if (said.outcome() != Outcome.MOVES) {
                assertThat(after).isEqualTo(before);
                continue;
            }
            assertThat(after.stageId()).isEqualTo(said.toStageId());
            assertThat(after.unitId()).isEqualTo(said.unitAfter());
            assertThat(after.status()).isEqualTo(said.statusAfter());
            assertThat(after.dueAt()).isEqualTo(said.dueAfter());
            assertThat(after.promisedAt()).as("what was promised stays").isEqualTo(before.promisedAt());
            assertThat(after.lastActivityAt()).isEqualTo(before.lastActivityAt());
            assertThat(after.version()).isEqualTo(before.version() + 1);
            var item = sql.fetchSingle(
                    "select staff_id, unit_id, due_at from cartable.work_item where subject_id = ? and kind = 'STAGE' and closed_at is null",
                    before.id());
            assertThat(item.get("unit_id", Long.class)).isEqualTo(said.unitAfter());
            assertThat(item.get("staff_id", Long.class)).isEqualTo(after.assigneeId());
            assertThat(item.get("due_at", Instant.class)).isEqualTo(said.dueAfter());
            if (said.desk() == Desk.KEPT) assertThat(after.assigneeId()).isEqualTo(before.assigneeId());
            assertThat(routines.position(before.id()).version().id()).isEqualTo(two.id());
            assertThat(cases.entries(before.id()).stream().filter(e -> e.kind() == Entry.Kind.MIGRATED))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.visible()).isFalse());
            assertThat(sql.fetchCount(sql.selectFrom("access.audit_entry")
                            .where(
                                    "action = 'case.migrated' and entity_id = ?",
                                    before.number().toString())))
                    .isOne();
        }
    }

    @Test
    void the_dry_run_says_what_changes_for_whom() {
        List<CaseFile> files = variety();
        clock.advance(Duration.ofDays(3));
        Map<Long, Relocation> said = relocations(predicted(), files);
        Relocation review = said.get(files.get(0).id());
        assertThat(review.desk()).isEqualTo(Desk.KEPT);
        assertThat(review.clock()).isEqualTo(Change.KEPT);
        Relocation decision = said.get(files.get(1).id());
        assertThat(decision.clock()).as("two days become one").isEqualTo(Change.REPLACED);
        // By the calendar as other tests left it: one of them closes a day of this week.
        assertThat(decision.dueAfter())
                .as("counted from Monday")
                .isEqualTo(deadlines.due(1, DeadlineUnit.WORKING_DAYS, decision.unitAfter(), MONDAY));
        assertThat(decision.dueAfter()).as("so it is late at once").isBefore(clock.instant());
        Relocation carers = said.get(files.get(2).id());
        assertThat(carers.unitAfter()).isEqualTo(world.unit("RECEPTION").id());
        assertThat(carers.desk()).isNotEqualTo(Desk.KEPT);
        assertThat(said.get(files.get(3).id()).outcome())
                .as("the experts' stage")
                .isEqualTo(Outcome.UNMAPPED);
        assertThat(said.get(files.get(4).id()).outcome())
                .as("reception's stage")
                .isEqualTo(Outcome.UNMAPPED);
        Relocation extended = said.get(files.get(5).id());
        assertThat(extended.clock()).as("what was granted for this case stays").isEqualTo(Change.KEPT);
    }

    @Test
    void what_people_did_meanwhile_is_met_as_it_is_and_told() {
        CaseFile closed = made.decisionPending();
        CaseFile moved = made.decisionPending();
        long id = predicted();
        made.moved(moved, "to-carers", FOUND);
        sql.execute(
                "update cases.case_file set status = 'CLOSED', closed_at = now(), promised_at = null where id = ?",
                closed.id());
        CaseFile late = made.registered();
        migrations.start(id, manager);
        run(id, State.DONE);
        Map<Long, Noted> noted = noted(id);
        assertThat(noted.get(closed.id()).relocation().outcome()).isEqualTo(Outcome.GONE);
        assertThat(noted.get(moved.id()).otherwise()).isTrue();
        assertThat(noted.get(moved.id()).relocation().toStageId())
                .isEqualTo(two.stage("fix-carers").id());
        assertThat(noted.get(late.id()).otherwise()).isTrue();
        assertThat(made.file(late.number()).stageId())
                .isEqualTo(two.stage("review").id());
        assertThat(noted.values()).allMatch(row -> row.doneAt() != null);
    }

    @Test
    void a_moved_case_goes_on_by_its_new_version_and_whoever_read_the_old_one_is_told() {
        CaseFile file = made.decisionPending();
        long id = predicted();
        migrations.start(id, manager);
        run(id, State.DONE);
        assertThat(handling.move(file.number(), file.version(), "to-carers", "", FOUND, made.zahra()))
                .isInstanceOf(org.peygir.cases.Moving.Stale.class);
        CaseFile after = made.moved(made.file(file.number()), "to-carers", FOUND);
        assertThat(after.stageId()).isEqualTo(two.stage("fix-carers").id());
        assertThat(after.unitId()).isEqualTo(world.unit("RECEPTION").id());
    }

    @Test
    void it_is_asked_for_predicted_started_and_reported_on_pages() {
        CaseFile file = made.decisionPending();
        String form = "/routines/home-care/versions/" + one.number() + "/migration";
        assertThat(mvc.get().uri(form + "?to=" + two.number()).with(world.as(world.manager())))
                .hasStatusOk();
        assertThat(mvc.get().uri(form).with(world.as(world.supervisor()))).hasStatus(403);
        assertThat(mvc.post().uri(form).param("to", "" + two.number()).with(world.as(world.manager())))
                .hasStatus(422);
        var asked = mvc.post()
                .uri(form)
                .param("to", "" + two.number())
                .param("stage.decision", "decision")
                .with(world.as(world.manager()))
                .exchange();
        String page = asked.getResponse().getHeader("Location");
        run(Long.parseLong(page.substring(page.lastIndexOf('/') + 1)), State.PREDICTED);
        var shown = mvc.get().uri(page).with(world.as(world.manager())).exchange();
        assertThat(Jsoup.parse(text(shown)).select("form[action$=/start] button.p"))
                .hasSize(1);
        assertThat(mvc.post().uri(page + "/start").with(world.as(world.manager())))
                .hasStatus(302);
        assertThat(mvc.post().uri(page + "/discarding").with(world.as(world.manager())))
                .hasStatus(409);
        run(Long.parseLong(page.substring(page.lastIndexOf('/') + 1)), State.DONE);
        var report =
                mvc.get().uri(page + "/report").with(world.as(world.manager())).exchange();
        assertThat(text(report).lines().count()).isGreaterThan(1);
        var of = mvc.get().uri(page + "/report").with(world.as(world.admin())).exchange();
        assertThat(text(report)).contains(file.number().toString());
        assertThat(text(of))
                .as("an administrator sees no case of others")
                .doesNotContain(file.number().toString());
    }

    /** One of each stage, and one whose deadline a person has extended. */
    private List<CaseFile> variety() {
        List<CaseFile> files = new ArrayList<>();
        files.add(made.registered());
        files.add(made.decisionPending());
        files.add(made.moved(made.decisionPending(), "to-carers", FOUND));
        for (About about : List.of(About.EXPERTS, About.RECEPTION)) {
            CaseFile file = made.moved(
                    made.registered(about, null),
                    "accept",
                    Map.of("understanding", "دیر آمدن", "understandingState", "CONFIRMED", "category", "تأخیر"));
            files.add(made.moved(file, about == About.EXPERTS ? "to-experts" : "to-reception", FOUND));
        }
        CaseFile extended = made.decisionPending();
        timekeeping.extend(extended.number(), DeadlineClock.STAGE, 1, "پاسخ پزشک مانده است", manager);
        files.add(made.file(extended.number()));
        return files;
    }

    private long predicted() {
        migrations.open(one).ifPresent(left -> migrations.discard(left.id(), manager));
        var asked = (Migrations.Asking.Asked) migrations.ask(one, two, mapping, manager);
        run(asked.id(), State.PREDICTED);
        return asked.id();
    }

    private void run(long id, State until) {
        while (migrations.step()) Thread.onSpinWait();
        assertThat(migrations.find(id).orElseThrow().state()).isEqualTo(until);
    }

    private Map<Long, Noted> noted(long id) {
        Map<Long, Noted> all = new HashMap<>();
        for (Noted one : store.cases(id, null, 0, 10_000))
            all.put(one.relocation().number().id(), one);
        return all;
    }

    private Map<Long, Relocation> relocations(long id, List<CaseFile> files) {
        Map<Long, Noted> all = noted(id);
        Map<Long, Relocation> found = new HashMap<>();
        for (CaseFile file : files) found.put(file.id(), all.get(file.id()).relocation());
        return found;
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
