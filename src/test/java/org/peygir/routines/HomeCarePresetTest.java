package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.organization.Role;
import org.peygir.routines.Taking.NotAllowed;
import org.peygir.routines.Taking.Taken;
import org.peygir.routines.Taking.Unmet;

/** The routine of seed 001 (RTN-02), walked on a real database. */
class HomeCarePresetTest {
    private static final Locale FA = Locale.of("fa");
    private static final Set<Role> OFFICER = Set.of(Role.COMPLAINT_OFFICER);
    private static RoutinesWorld world;
    private static Routines routines;

    @BeforeAll
    static void install() {
        world = new RoutinesWorld();
        routines = world.routines;
        world.transaction.executeWithoutResult(_ -> routines.install("home-care"));
    }

    @Test
    void RTN_02_its_stages_bear_the_names_of_the_seed_in_its_order() {
        assertThat(routines.inForce("home-care").stages())
                .extracting(stage -> stage.title(FA))
                .containsExactly(
                        "بررسی شکایات",
                        "اتمام شکایات بی‌مورد",
                        "تصمیم‌گیری",
                        "رفع مشکل مراقبین",
                        "رفع مشکل کارشناسان",
                        "رفع مشکل پذیرش",
                        "غیره",
                        "اتمام رسیدگی به مورد شکایت");
    }

    @Test
    void RTN_02_its_edges_are_those_of_the_seed_and_no_others() {
        Version version = routines.inForce("home-care");
        assertThat(version.transitions())
                .extracting(way -> version.stage(way.fromId()).code() + " > "
                        + version.stage(way.toId()).code())
                .containsExactlyInAnyOrder(
                        "review > decision",
                        "review > unfounded",
                        "decision > fix-carers",
                        "decision > fix-experts",
                        "decision > fix-reception",
                        "decision > other",
                        "fix-carers > fixed",
                        "fix-experts > fixed",
                        "fix-reception > fixed",
                        "other > fixed");
    }

    @Test
    void every_stage_says_its_words_in_three_languages_and_who_works_there() {
        for (Stage stage : routines.inForce("home-care").stages()) {
            for (Wording words : List.of(stage.titleWords(), stage.customerWords())) {
                assertThat(List.of(words.fa(), words.en(), words.ar()))
                        .doesNotHaveDuplicates()
                        .doesNotContain("");
            }
            assertThat(stage.unitCode()).isNotNull();
            assertThat(stage.deadline() == null).as(stage.code()).isEqualTo(stage.ends());
            assertThat(stage.customerText(FA)).doesNotContain(stage.code()).doesNotContain("!");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CARERS, to-carers, رفع مشکل مراقبین, CARERS",
        "EXPERTS, to-experts, رفع مشکل کارشناسان, EXPERTS",
        "RECEPTION, to-reception, رفع مشکل پذیرش, RECEPTION",
        "OTHER, to-other, غیره, COMPLAINTS",
        "UNKNOWN, to-other, غیره, COMPLAINTS"
    })
    void RTN_16_the_decision_suggests_the_unit_complained_of_and_other_when_nothing_matches(
            String about, String way, String title, String unit) {
        long subject = world.started();
        CaseVariables complete = RoutinesWorld.complete(about);
        take(subject, "accept", complete);
        assertThat(routines.ways(subject, complete, OFFICER))
                .filteredOn(Way::suggested)
                .singleElement()
                .satisfies(suggested -> {
                    assertThat(suggested.code()).isEqualTo(way);
                    assertThat(suggested.to().title(FA)).isEqualTo(title);
                    assertThat(suggested.to().unitCode()).isEqualTo(unit);
                    assertThat(suggested.open()).isTrue();
                });
        assertThat(routines.ways(subject, complete, OFFICER)).hasSize(4);
        assertThat(take(subject, way, complete)).isInstanceOf(Taken.class);
    }

    @Test
    void RTN_15_an_unfounded_end_is_refused_without_reasons_and_names_them() {
        long subject = world.started();
        CaseVariables unfounded = unfounded().with().reasons(" ").build();
        assertThat(take(subject, "reject", unfounded))
                .isInstanceOfSatisfying(
                        Unmet.class,
                        unmet -> assertThat(unmet.missing()).singleElement().satisfies(missing -> {
                            assertThat(missing.field()).isEqualTo("reasons");
                            assertThat(missing.message(FA)).isEqualTo("دلیل‌ها نوشته نشده است");
                        }));
        assertThat(routines.position(subject).stage().code()).isEqualTo("review");
        assertThat(take(subject, "reject", unfounded())).isInstanceOf(Taken.class);
        assertThat(routines.position(subject).endedAt()).isEqualTo(RoutinesWorld.NOW);
    }

    @Test
    void RTN_15_an_unfounded_end_needs_the_finding_not_upheld() {
        long subject = world.started();
        assertThat(codes(take(
                        subject, "reject", unfounded().with().finding("UPHELD").build())))
                .containsExactly("not-upheld");
    }

    @Test
    void RTN_15_who_only_works_in_a_unit_may_not_end_a_case_as_unfounded() {
        long subject = world.started();
        assertThat(routines.ways(subject, unfounded(), Set.of(Role.EXPERT)))
                .extracting(Way::code)
                .containsExactly("accept");
        assertThat(routines.take(subject, "reject", unfounded(), Set.of(Role.EXPERT), 1, RoutinesWorld.NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void CUS_15_a_case_does_not_leave_assessment_before_it_is_understood() {
        long subject = world.started();
        CaseVariables silent = RoutinesWorld.complete("CARERS")
                .with()
                .understanding("")
                .understandingState("OPEN")
                .build();
        assertThat(codes(take(subject, "accept", silent))).containsExactly("understanding", "understanding-confirmed");
        CaseVariables written = silent.with().understanding("دیر رسیدن مراقب").build();
        assertThat(codes(take(subject, "accept", written))).containsExactly("understanding-confirmed");
        CaseVariables waived = written.with().understandingState("WAIVED").build();
        assertThat(take(subject, "accept", waived)).isInstanceOf(Taken.class);
    }

    @Test
    void CUS_18_a_decision_is_not_sent_on_without_finding_and_reasons() {
        long subject = world.started();
        CaseVariables complete = RoutinesWorld.complete("CARERS");
        take(subject, "accept", complete);
        assertThat(codes(take(
                        subject,
                        "to-carers",
                        complete.with().finding("").reasons("").build())))
                .containsExactly("finding", "reasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARERS", "EXPERTS", "RECEPTION", "OTHER"})
    void RTN_17_the_last_stage_needs_the_fix_and_the_satisfaction_from_every_unit(String about) {
        long subject = inFix(about);
        CaseVariables complete = RoutinesWorld.complete(about);
        String done = routines.ways(subject, complete, OFFICER).getFirst().code();
        assertThat(codes(take(subject, done, complete.with().fixRecorded(false).build())))
                .containsExactly("fix");
        assertThat(codes(take(subject, done, complete.with().satisfaction("").build())))
                .containsExactly("satisfaction");
        assertThat(codes(take(
                        subject,
                        done,
                        complete.with().fixRecorded(false).satisfaction("").build())))
                .containsExactly("fix", "satisfaction");
        assertThat(take(subject, done, complete))
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.to().title(FA)).isEqualTo("اتمام رسیدگی به مورد شکایت"));
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, 0, true",
        "DECLINED, 0, true",
        "NOT_REACHABLE, 2, false",
        "NOT_REACHABLE, 3, true",
        "DISSATISFIED, 9, false"
    })
    void RTN_17_satisfaction_is_satisfied_declined_or_not_reachable_after_three_tries(
            String satisfaction, int tries, boolean ends) {
        long subject = inFix("CARERS");
        CaseVariables given = RoutinesWorld.complete("CARERS")
                .with()
                .satisfaction(satisfaction)
                .contactTries(tries)
                .build();
        assertThat(take(subject, "carers-done", given) instanceof Taken).isEqualTo(ends);
    }

    @Test
    void ACC_02_neither_end_is_reached_without_issue_cause_response_and_decision() {
        long subject = inFix("OTHER");
        CaseVariables bare = RoutinesWorld.complete("OTHER")
                .with()
                .category("")
                .cause("")
                .response("")
                .finding("")
                .build();
        assertThat(codes(take(subject, "other-done", bare)))
                .containsExactly("category", "cause", "response", "finding");
        CaseVariables unfounded = unfounded()
                .with()
                .category("")
                .cause("")
                .response("")
                .finding("")
                .build();
        assertThat(codes(take(world.started(), "reject", unfounded)))
                .containsExactly("not-upheld", "category", "cause", "response");
    }

    private static long inFix(String about) {
        long subject = world.started();
        CaseVariables complete = RoutinesWorld.complete(about);
        take(subject, "accept", complete);
        String suggested = routines.ways(subject, complete, OFFICER).stream()
                .filter(Way::suggested)
                .findFirst()
                .orElseThrow()
                .code();
        take(subject, suggested, complete);
        return subject;
    }

    private static CaseVariables unfounded() {
        return RoutinesWorld.complete("CARERS")
                .with()
                .finding("NOT_UPHELD")
                .fix("")
                .fixRecorded(false)
                .satisfaction("")
                .build();
    }

    private static Taking take(long subject, String way, CaseVariables variables) {
        return world.transaction.execute(_ -> routines.take(subject, way, variables, OFFICER, 1, RoutinesWorld.NOW));
    }

    private static List<String> codes(Taking taking) {
        return ((Unmet) taking).missing().stream().map(Missing::code).toList();
    }
}
