package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.organization.Role;
import org.peygir.routines.domain.House;
import org.peygir.routines.domain.RoutineCheck;
import org.peygir.routines.domain.WaysOut;
import org.peygir.routines.guards.CelConditions;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.store.RoutineText;

/** RTN-02: the shipped routines, each sound, each with its scripted paths. */
class PresetsTest {
    private static final CelConditions CEL = new CelConditions();

    @ParameterizedTest
    @ValueSource(strings = {"home-care", "appliance", "mall", "iso-10002", "ten-step"})
    void nothing_is_to_be_mended_in_a_shipped_routine(String preset) {
        Version version = version(preset);
        assertThat(RoutineCheck.of(version, CEL, House.ANY)).isEmpty();
        assertThat(RoutineFile.read(RoutineText.write(version))).isEqualTo(version);
    }

    /** Each way is the one that the routine proposes, and open, for a case as told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "home-care | UPHELD     | CARERS | 2 | SATISFIED    | accept to-carers carers-done",
                "appliance | UPHELD     | OTHER  | 2 | SATISFIED    | to-inspect to-opinion to-repair repaired delivered",
                "appliance | UPHELD     | OTHER  | 3 | SATISFIED    | to-inspect to-opinion to-replace replaced delivered",
                "appliance | NOT_UPHELD | OTHER  | 2 | SATISFIED    | reject",
                "mall      | UPHELD     | CARERS | 2 | SATISFIED    | to-floor floor-done contacted",
                "mall      | UPHELD     | OTHER  | 2 | SATISFIED    | to-tenant tenant-done contacted",
                "mall      | UPHELD     | CARERS | 3 | SATISFIED    | to-order ordered floor-done contacted",
                "iso-10002 | UPHELD     | OTHER  | 1 | SATISFIED    | to-assess simple resolved",
                "iso-10002 | UPHELD     | OTHER  | 3 | SATISFIED    | to-assess complex investigated uphold implemented",
                "iso-10002 | NOT_UPHELD | OTHER  | 3 | SATISFIED    | to-assess complex investigated refuse",
                "ten-step  | OUT_OF_SCOPE | OTHER | 2 | SATISFIED   | out-of-scope",
                "ten-step  | UPHELD     | OTHER  | 2 | SATISFIED    | in-scope agreed acted informed"
            })
    void a_scripted_case_is_led_through(
            String preset, String finding, String about, int severity, String satisfaction, String path) {
        CaseVariables told = whole(finding, about, severity, satisfaction);
        assertThat(proposed(version(preset), told)).isEqualTo(List.of(path.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPHELD     | in-scope not-agreed approached planned empowered gathered reconsidered reported acted informed",
                "NOT_UPHELD | in-scope not-agreed approached planned empowered gathered refuse"
            })
    void TEN_02_without_an_agreed_solution_all_ten_steps_are_gone(String finding, String path) {
        Version version = version("ten-step");
        CaseVariables unsolved =
                whole(finding, "OTHER", 2, "SATISFIED").with().fix("").build();
        WaysOut rule = rule();
        Stage here = version.start();
        for (String code : path.split(" ")) {
            CaseVariables now = code.equals("acted") || code.equals("informed")
                    ? unsolved.with().fix("…").build()
                    : unsolved;
            Way way = rule.from(version, here, now, Set.of(Role.COMPLAINTS_MANAGER)).stream()
                    .filter(Way::suggested)
                    .findFirst()
                    .orElseThrow();
            assertThat(way.code()).isEqualTo(code);
            assertThat(way.missing()).as(code).isEmpty();
            here = way.to();
        }
        assertThat(here.ends()).isTrue();
    }

    private static List<String> proposed(Version version, CaseVariables told) {
        List<String> path = new ArrayList<>();
        Stage here = version.start();
        while (!here.ends() && path.size() < 20) {
            Way way = rule().from(version, here, told, Set.of(Role.COMPLAINTS_MANAGER)).stream()
                    .filter(Way::suggested)
                    .findFirst()
                    .orElseThrow();
            assertThat(way.missing()).as(way.code()).isEmpty();
            path.add(way.code());
            here = way.to();
        }
        return path;
    }

    private static WaysOut rule() {
        return new WaysOut(CEL, code -> new Wording(code, code, code), () -> true);
    }

    private static Version version(String preset) {
        return RoutineFile.read(Publication.preset(preset));
    }

    private static CaseVariables whole(String finding, String about, int severity, String satisfaction) {
        return RoutinesWorld.complete(about)
                .with()
                .finding(finding)
                .severity(severity)
                .satisfaction(satisfaction)
                .secondPersonAgreed(true)
                .build();
    }
}
