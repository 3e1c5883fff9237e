package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Role;
import org.peygir.platform.web.Forbidden;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.RoutineDrafts.From;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.store.RoutineText;

/** Drafts on a real database: begun, changed by two, taken back, published. */
class RoutineDraftsTest {
    private static final String CODE = "home-care";
    private static final Locale FA = Locale.of("fa");
    private static final Viewer ZAHRA = viewer(1);
    private static final Viewer OMID = viewer(2);

    private RoutinesWorld world;
    private RoutineDrafts drafts;

    @BeforeEach
    void a_draft_of_the_routine_in_force() {
        world = new RoutinesWorld();
        world.houseOfHomeCare();
        drafts = world.drafts();
        world.transaction.executeWithoutResult(_ -> world.routines.install(CODE));
        world.transaction.executeWithoutResult(_ -> drafts.begin(CODE, From.VERSION, ZAHRA));
    }

    @Test
    void a_draft_begins_as_the_version_in_force_and_only_once() {
        Draft draft = draft();
        assertThat(draft.baseNumber()).isEqualTo(1);
        assertThat(RoutineText.write(draft.routine())).isEqualTo(RoutineText.write(world.routines.inForce(CODE)));
        assertThat(drafts.check(draft.routine())).isEmpty();
        world.transaction.executeWithoutResult(_ -> drafts.begin(CODE, From.BLANK, OMID));
        assertThat(draft().routine().stages()).hasSize(8);
    }

    @Test
    void a_new_routine_takes_its_code_from_the_english_name_and_a_number_when_that_is_taken() {
        List<String> codes = Stream.of("Billing", "Billing", "Billing!", "Home care", "صورت‌حساب")
                .map(name -> world.transaction.execute(
                        _ -> drafts.another(new Wording("روال", name, ""), From.BLANK, ZAHRA)))
                .toList();
        assertThat(codes).containsExactly("billing", "billing-2", "billing-3", "home-care-2", "routine");
    }

    @Test
    void RTN_07_whoever_may_not_edit_routines_changes_nothing_by_any_door() {
        Viewer reader = new Viewer(3, 1, Set.of(Role.EXPERT), Set.of(Permission.ROUTINE_READ), Set.of(), false, "", FA);
        int version = draft().version();
        String text = RoutineText.write(draft().routine());
        for (Runnable change : List.<Runnable>of(
                () -> drafts.begin(CODE, From.BLANK, reader),
                () -> rename("review", "بررسی نخست", mark("stage", "review"), reader),
                () -> drafts.replace(CODE, version, text, reader),
                () -> drafts.step(CODE, version, true, reader),
                () -> drafts.discard(CODE, version, reader),
                () -> drafts.publish(CODE, version, reader)))
            assertThatThrownBy(() -> world.transaction.executeWithoutResult(_ -> change.run()))
                    .isInstanceOf(Forbidden.class);
        assertThat(draft().version()).isEqualTo(version);
    }

    @Test
    void two_who_change_different_things_keep_both_changes() {
        String review = mark("stage", "review");
        String decision = mark("stage", "decision");
        assertThat(rename("review", "بررسی نخست", review, ZAHRA)).isInstanceOf(Outcome.Done.class);
        assertThat(rename("decision", "رأی", decision, OMID)).isInstanceOf(Outcome.Done.class);
        assertThat(titles()).contains("بررسی نخست", "رأی");
    }

    @Test
    void of_two_who_change_the_same_thing_the_second_is_told_and_nothing_is_lost() {
        String seen = mark("stage", "review");
        rename("review", "بررسی نخست", seen, ZAHRA);
        assertThat(rename("review", "واکاوی", seen, OMID))
                .asInstanceOf(type(Outcome.Overtaken.class))
                .satisfies(overtaken -> {
                    assertThat(overtaken.now().changedBy()).isEqualTo(ZAHRA.staffId());
                    assertThat(overtaken.now().routine().stage("review").title(FA))
                            .isEqualTo("بررسی نخست");
                });
        assertThat(titles()).contains("بررسی نخست").doesNotContain("واکاوی");
    }

    @Test
    void what_somebody_else_removed_is_not_brought_back_by_a_change() {
        String seen = mark("stage", "other");
        change(new Change("stage-removed", "other"), seen, routine -> Redraft.withoutStage(routine, "other"), ZAHRA);
        assertThat(rename("other", "دیگر", seen, OMID)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(draft().routine().stages()).hasSize(7);
        assertThat(draft().routine().transitions()).hasSize(8);
    }

    @Test
    void undo_and_redo_go_back_and_forth_and_a_new_change_ends_the_redo() {
        String before = text();
        rename("review", "الف", mark("stage", "review"), ZAHRA);
        rename("review", "ب", mark("stage", "review"), ZAHRA);
        String both = text();
        step(true);
        step(true);
        assertThat(text()).isEqualTo(before);
        assertThat(draft().undo()).isNull();
        assertThat(draft().redo()).isEqualTo(new Change("stage-changed", "review"));
        step(false);
        step(false);
        assertThat(text()).isEqualTo(both);
        assertThat(draft().redo()).isNull();
        step(true);
        rename("decision", "رأی", mark("stage", "decision"), ZAHRA);
        assertThat(draft().redo()).isNull();
        assertThat(titles()).contains("الف", "رأی").doesNotContain("ب");
    }

    @Test
    void an_undo_of_what_is_not_seen_any_more_is_refused() {
        int seen = draft().version();
        rename("review", "الف", mark("stage", "review"), ZAHRA);
        assertThat(run(() -> drafts.step(CODE, seen, true, OMID))).isInstanceOf(Outcome.Overtaken.class);
        assertThat(titles()).contains("الف");
    }

    @Test
    void a_form_sent_without_a_change_is_no_step_to_undo() {
        Stage review = draft().routine().stage("review");
        change(new Change("stage-changed", "review"), mark("stage", "review"), r -> Redraft.with(r, review), ZAHRA);
        assertThat(draft().undo()).isNull();
    }

    @Test
    void RTN_18_a_draft_with_errors_is_not_published() {
        change(
                new Change("way-removed", "to-other"),
                mark("way", "to-other"),
                routine -> Redraft.withoutWay(routine, "to-other"),
                ZAHRA);
        assertThat(run(() -> drafts.publish(CODE, draft().version(), ZAHRA)))
                .asInstanceOf(type(Outcome.Unsound.class))
                .satisfies(unsound -> assertThat(unsound.findings())
                        .extracting(Finding::code)
                        .contains("decision-without-default", "unreachable"));
        assertThat(world.routines.inForce(CODE).number()).isEqualTo(1);
    }

    @Test
    void RTN_07_a_published_draft_is_the_next_version_and_running_cases_stay_on_theirs() {
        long old = world.started();
        rename("review", "بررسی نخست", mark("stage", "review"), ZAHRA);
        int version = draft().version();
        assertThat(run(() -> drafts.publish(CODE, version, ZAHRA))).isEqualTo(new Outcome.Published(2));
        assertThat(drafts.draft(CODE)).isEmpty();
        assertThat(world.routines.position(old).stage().title(FA)).isEqualTo("بررسی شکایات");
        assertThat(world.newNode().inForce(CODE).start().title(FA)).isEqualTo("بررسی نخست");
        assertThat(drafts.editions())
                .extracting(one -> one.number() + " " + one.inForce())
                .containsExactly("2 true", "1 false");
    }

    @Test
    void what_is_not_seen_any_more_is_not_published() {
        int version = draft().version();
        rename("review", "الف", mark("stage", "review"), OMID);
        assertThat(run(() -> drafts.publish(CODE, version, ZAHRA))).isInstanceOf(Outcome.Overtaken.class);
        assertThat(world.routines.inForce(CODE).number()).isEqualTo(1);
    }

    @Test
    void a_text_takes_the_place_of_the_draft_and_an_undo_brings_it_back() {
        String before = text();
        String changed = before.replace("بررسی شکایات", "بررسی آغازین");
        run(() -> drafts.replace(CODE, draft().version(), changed, ZAHRA));
        assertThat(text()).isEqualTo(changed);
        step(true);
        assertThat(text()).isEqualTo(before);
        assertThatThrownBy(() -> run(() -> drafts.replace(
                        CODE, draft().version(), before.replace("code: home-care", "code: mall"), ZAHRA)))
                .isInstanceOf(InvalidRoutine.class);
    }

    @Test
    void a_unit_that_the_organisation_does_not_have_is_found() {
        Version draft = draft().routine();
        Stage review = draft.stage("review");
        Version moved = Redraft.with(
                draft,
                new Stage(
                        0,
                        "review",
                        review.kind(),
                        true,
                        review.status(),
                        review.titleWords(),
                        "MOON",
                        review.assignment(),
                        review.deadline(),
                        review.customerWords(),
                        review.guidanceWords(),
                        review.entryActions()));
        assertThat(drafts.check(moved))
                .extracting(one -> one.code() + " " + one.where())
                .containsExactly("unknown-unit review");
    }

    private Outcome rename(String stage, String title, String seen, Viewer by) {
        Stage old = draft().routine().stages().stream()
                .filter(one -> one.code().equals(stage))
                .findFirst()
                .orElseGet(() -> world.routines.inForce(CODE).stage(stage));
        Stage renamed = new Stage(
                0,
                stage,
                old.kind(),
                old.starts(),
                old.status(),
                new Wording(title, old.titleWords().en(), old.titleWords().ar()),
                old.unitCode(),
                old.assignment(),
                old.deadline(),
                old.customerWords(),
                old.guidanceWords(),
                old.entryActions());
        return change(new Change("stage-changed", stage), seen, routine -> Redraft.with(routine, renamed), by);
    }

    private Outcome change(Change what, String seen, UnaryOperator<Version> edit, Viewer by) {
        return run(() -> drafts.change(CODE, what, seen, edit, by));
    }

    private void step(boolean back) {
        assertThat(run(() -> drafts.step(CODE, draft().version(), back, ZAHRA))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome run(Supplier<Outcome> action) {
        return world.transaction.execute(_ -> action.get());
    }

    private Draft draft() {
        return drafts.draft(CODE).orElseThrow();
    }

    private String mark(String what, String code) {
        return RoutineDrafts.mark(draft().routine(), new Change(what, code));
    }

    private String text() {
        return RoutineText.write(draft().routine());
    }

    private List<String> titles() {
        return draft().routine().stages().stream().map(stage -> stage.title(FA)).toList();
    }

    private static Viewer viewer(long staffId) {
        return new Viewer(staffId, 1, Set.of(Role.ADMIN), Set.of(Permission.ROUTINE_EDIT), Set.of(), false, "", FA);
    }
}
