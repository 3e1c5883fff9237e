package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.routines.RoutinesWorld.NOW;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.Taking.Taken;
import org.peygir.routines.Taking.Unmet;

/** Versions on a real database: published whole, in force one at a time, kept as they were for their runs. */
class VersionsTest {
    private static final Set<Role> OFFICER = Set.of(Role.COMPLAINT_OFFICER);
    private RoutinesWorld world;
    private Routines routines;

    @BeforeEach
    void install() {
        world = new RoutinesWorld();
        routines = world.routines;
        world.transaction.executeWithoutResult(_ -> routines.install("home-care"));
    }

    @Test
    void what_is_published_reads_back_as_it_was_written() {
        Version read = world.newNode().inForce("home-care");
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.title(Locale.of("fa"))).isEqualTo("روال شکایات مراقبت در منزل");
        Stage review = read.start();
        assertThat(review.status()).isEqualTo("ASSESSING");
        assertThat(review.assignment()).isEqualTo(new Assignment.RoundRobin());
        assertThat(review.deadline()).isEqualTo(new StageDeadline(1, StageDeadline.Unit.WORKING_DAYS));
        assertThat(read.stage("fixed").entryActions()).containsExactly(EntryAction.SEND_RESPONSE);
        Transition reject = read.from(review.id()).getLast();
        assertThat(reject.secondPerson()).isTrue();
        assertThat(reject.requiredFields()).containsExactly("reasons");
        assertThat(reject.roles()).contains(Role.COMPLAINTS_MANAGER).doesNotContain(Role.EXPERT);
        assertThat(reject.requirements())
                .extracting(Requirement::code)
                .containsExactly(
                        "understanding", "understanding-confirmed", "not-upheld", "category", "cause", "response");
    }

    @Test
    void RTN_13_the_form_is_published_with_its_version_and_stays_as_it_was() {
        String asking = "form:\n  - {code: contract, type: TEXT, required: true, label: {fa: شماره قرارداد}}\n";
        String file = routines.presetFile("home-care");
        world.transaction.executeWithoutResult(_ -> routines.publish(file + asking));
        world.transaction.executeWithoutResult(_ -> routines.publish(file + asking.replace("TEXT", "NUMBER")));
        Routines node = world.newNode();
        Version now = node.inForce("home-care");
        assertThat(now.form().find("contract").orElseThrow().type()).isEqualTo(FieldType.NUMBER);
        long before = world.jooq
                .fetchSingle("select id from routines.routine_version where number = 2")
                .get(0, Long.class);
        assertThat(node.version(before).form().find("contract").orElseThrow().type())
                .isEqualTo(FieldType.TEXT);
        assertThat(node.version(before - 1).form()).isEqualTo(Form.NONE);
    }

    @Test
    void installing_again_changes_nothing() {
        long before = routines.inForce("home-care").id();
        routines.install("home-care");
        Routines other = world.newNode();
        other.install("home-care");
        assertThat(other.inForce("home-care").id()).isEqualTo(before);
        assertThat(world.jooq.fetchValue("select count(*) from routines.routine_version"))
                .isEqualTo(1L);
    }

    @Test
    void a_preset_that_is_not_shipped_is_refused() {
        assertThatThrownBy(() -> routines.install("no-such-preset")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> routines.presetFile("../application")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> routines.inForce("mall")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void RTN_07_a_running_case_stays_on_the_version_it_started_with() {
        long old = world.started();
        String changed = routines.presetFile("home-care").replace("contactTries >= 3", "contactTries >= 5");
        int number = world.transaction.execute(_ -> routines.publish(changed));
        assertThat(number).isEqualTo(2);
        long fresh = world.started();

        assertThat(routines.position(old).version().number()).isEqualTo(1);
        assertThat(routines.position(fresh).version().number()).isEqualTo(2);
        CaseVariables fourTries = RoutinesWorld.complete("CARERS")
                .with()
                .satisfaction("NOT_REACHABLE")
                .contactTries(4)
                .build();
        assertThat(walk(old, fourTries)).isInstanceOf(Taken.class);
        assertThat(walk(fresh, fourTries)).isInstanceOf(Unmet.class);
        assertThat(routines.stage(routines.position(old).stage().id()).code()).isEqualTo("fixed");
    }

    @Test
    void one_version_is_in_force_and_another_node_sees_the_new_one() {
        world.transaction.executeWithoutResult(_ -> routines.publish(routines.presetFile("home-care")));
        assertThat(world.jooq.fetchValue("select string_agg(state, ',' order by number) from routines.routine_version"))
                .isEqualTo("RETIRED,PUBLISHED");
        assertThat(world.newNode().inForce("home-care").number()).isEqualTo(2);
    }

    @Test
    void a_publication_that_is_rolled_back_was_never_in_force() {
        assertThat(routines.inForce("home-care").number()).isEqualTo(1);
        world.transaction.executeWithoutResult(status -> {
            routines.publish(routines.presetFile("home-care"));
            assertThat(routines.inForce("home-care").number()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(routines.inForce("home-care").number()).isEqualTo(1);
        routines.start(77_000, "home-care", NOW);
    }

    @Test
    void a_routine_with_a_fault_is_not_published_and_the_fault_is_named_with_its_place() {
        String broken = routines.presetFile("home-care").replace("guard: fixRecorded", "guard: fixRecorded &&");
        assertThatThrownBy(() -> routines.publish(broken))
                .isInstanceOfSatisfying(
                        InvalidRoutine.class,
                        invalid -> assertThat(invalid.faults()).first().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("expression");
                            assertThat(fault.where()).isEqualTo("carers-done/fix");
                            assertThat(fault.detail()).startsWith("1:15 ");
                        }));
        assertThat(routines.inForce("home-care").number()).isEqualTo(1);
    }

    private Taking walk(long subject, CaseVariables variables) {
        for (String way : new String[] {"accept", "to-carers"}) routines.take(subject, way, variables, OFFICER, 1, NOW);
        return routines.take(subject, "carers-done", variables, OFFICER, 1, NOW);
    }
}
