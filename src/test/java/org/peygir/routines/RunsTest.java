package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.routines.RoutinesWorld.NOW;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.Taking.NotAllowed;
import org.peygir.routines.Taking.Taken;
import org.peygir.routines.Taking.Unmet;

/** Runs on a real database: started whole, pinned to their version, moved by one person at a time. */
class RunsTest {
    private static final Set<Role> OFFICER = Set.of(Role.COMPLAINT_OFFICER);
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static RoutinesWorld world;
    private static Routines routines;

    @BeforeAll
    static void install() {
        world = new RoutinesWorld();
        routines = world.routines;
        world.transaction.executeWithoutResult(_ -> routines.install("home-care"));
    }

    @Test
    void RTN_11_a_started_run_stands_in_the_first_stage_with_its_first_step() {
        Position position = routines.position(world.started());
        assertThat(position.stage().code()).isEqualTo("review");
        assertThat(position.endedAt()).isNull();
        assertThat(position.steps()).singleElement().satisfies(step -> {
            assertThat(step.number()).isEqualTo(1);
            assertThat(step.enteredAt()).isEqualTo(NOW);
            assertThat(step.leftAt()).isNull();
        });
    }

    @Test
    void RTN_11_a_registration_that_fails_leaves_no_run() {
        long subject = -1;
        assertThatThrownBy(() -> world.transaction.executeWithoutResult(_ -> {
                    routines.start(subject, "home-care", NOW);
                    throw new IllegalStateException("registration failed");
                }))
                .hasMessage("registration failed");
        assertThatThrownBy(() -> routines.position(subject)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void RTN_11_a_start_costs_one_round_trip_once_the_version_is_known() {
        AtomicInteger statements = new AtomicInteger();
        Routines counted = world.counted(statements);
        counted.start(-10, "home-care", NOW);
        statements.set(0);
        counted.start(-11, "home-care", NOW);
        assertThat(statements).hasValue(1);
    }

    @Test
    void a_subject_has_one_run() {
        long subject = world.started();
        assertThatThrownBy(() -> routines.start(subject, "home-care", NOW)).hasMessageContaining("run_subject_unique");
    }

    @Test
    void a_taken_way_closes_the_step_and_opens_the_next() {
        long subject = world.started();
        assertThat(take(subject, "accept", LATER)).isInstanceOf(Taken.class);
        Position position = routines.position(subject);
        assertThat(position.stage().code()).isEqualTo("decision");
        assertThat(position.steps()).extracting(step -> step.stage().code()).containsExactly("review", "decision");
        Step first = position.steps().getFirst();
        assertThat(first.leftAt()).isEqualTo(LATER);
        assertThat(first.leftBy()).isNotNull().extracting(Transition::code).isEqualTo("accept");
        assertThat(position.steps().getLast().enteredAt()).isEqualTo(LATER);
    }

    @Test
    void a_way_of_another_stage_is_not_allowed_and_changes_nothing() {
        long subject = world.started();
        assertThat(take(subject, "carers-done", LATER)).isInstanceOf(NotAllowed.class);
        assertThat(take(subject, "no-such-way", LATER)).isInstanceOf(NotAllowed.class);
        assertThat(routines.position(subject).steps()).hasSize(1);
    }

    @Test
    void of_two_who_take_a_way_at_once_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            long subject = world.started();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Taking> taker = () -> {
                together.await();
                return take(subject, "accept", LATER);
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<Taking>> both = threads.invokeAll(List.of(taker, taker));
                List<Taking> takings =
                        List.of(both.getFirst().get(), both.getLast().get());
                assertThat(takings).filteredOn(Taken.class::isInstance).hasSize(1);
                assertThat(takings).filteredOn(NotAllowed.class::isInstance).hasSize(1);
            }
            assertThat(routines.position(subject).steps()).hasSize(2);
        }
    }

    @Test
    void RTN_15_the_second_person_is_asked_for_only_where_the_organisation_checks() {
        RoutinesWorld checking = new RoutinesWorld();
        checking.organization(true);
        checking.transaction.executeWithoutResult(_ -> checking.routines.install("home-care"));
        CaseVariables unfounded =
                RoutinesWorld.complete("OTHER").with().finding("NOT_UPHELD").build();
        long subject = checking.started();
        Taking alone = checking.routines.take(subject, "reject", unfounded, OFFICER, 1, LATER);
        assertThat(((Unmet) alone).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.code()).isEqualTo("second-person");
            assertThat(missing.message(java.util.Locale.of("fa"))).isEqualTo("نفر دوم هنوز موافقت نکرده است");
        });
        CaseVariables agreed = unfounded.with().secondPersonAgreed(true).build();
        assertThat(checking.routines.take(subject, "reject", agreed, OFFICER, 1, LATER))
                .isInstanceOf(Taken.class);
        assertThat(routines.take(world.started(), "reject", unfounded, OFFICER, 1, LATER))
                .isInstanceOf(Taken.class);
    }

    @Test
    void an_ended_run_reopens_at_the_start_as_a_new_step() {
        long subject = world.started();
        for (String way : List.of("accept", "to-carers", "carers-done")) take(subject, way, LATER);
        assertThat(routines.position(subject).endedAt()).isEqualTo(LATER);
        assertThat(routines.ways(subject, CaseVariables.EMPTY, OFFICER)).isEmpty();

        Instant again = LATER.plusSeconds(60);
        Stage stage = world.transaction.execute(_ -> routines.reopen(subject, 1, again));
        assertThat(stage).isNotNull().extracting(Stage::code).isEqualTo("review");
        Position position = routines.position(subject);
        assertThat(position.endedAt()).isNull();
        assertThat(position.steps())
                .extracting(step -> step.stage().code())
                .containsExactly("review", "decision", "fix-carers", "fixed", "review");
        assertThat(position.steps().get(3).leftAt()).isEqualTo(again);
        assertThat(position.steps().get(3).leftBy()).isNull();
    }

    @Test
    void a_run_that_has_not_ended_cannot_be_reopened() {
        long subject = world.started();
        assertThatThrownBy(() -> routines.reopen(subject, 1, LATER)).isInstanceOf(IllegalStateException.class);
    }

    private static Taking take(long subject, String way, Instant at) {
        return world.transaction.execute(
                _ -> routines.take(subject, way, RoutinesWorld.complete("CARERS"), OFFICER, 1, at));
    }
}
