package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.Finding;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;

/**
 * Issue 5 bar 2: no routine that passes can trap a case. Each is walked through by {@link Walk}, which knows nothing of the
 * check: it tries every case of a small world against the engine's own {@link WaysOut}.
 */
class GeneratedRoutinesTest {
    private static final CelConditions CEL = new CelConditions();
    private static final int MANY = 1000;

    /** Requirements a sound routine may draw: each can be met by every case, whatever it met before. */
    private static final List<String> FAIR = List.of(
            "finding != ''",
            "fixRecorded",
            "satisfaction != 'DISSATISFIED'",
            "satisfaction != 'NOT_REACHABLE' || contactTries >= 2",
            "severity >= 3 || finding == 'UPHELD'",
            "anonymous || satisfaction == 'SATISFIED'",
            "channel == 'WEB' || contactTries >= 2");

    /** Requirements that may trap: never met, or not by every case, or not any more. */
    private static final List<String> UNFAIR = List.of(
            "finding == 'UPHOLD'",
            "!anonymous",
            "channel == 'WEB'",
            "contactTries < 2",
            "severity > 4",
            "satisfaction == 'SATISFIED' && satisfaction == 'DECLINED'");

    @Test
    void a_thousand_sound_routines_pass_and_none_of_them_traps_a_case() {
        for (int seed = 0; seed < MANY; seed++) {
            Version sound = routine(new Random(seed), 0);
            assertThat(errors(sound)).as("seed " + seed).isEmpty();
            assertThat(Walk.trapped(sound, CEL)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void whatever_traps_a_case_is_refused() {
        int trapping = 0;
        for (int seed = 0; seed < MANY; seed++) {
            Version doubtful = routine(new Random(seed), 30);
            boolean traps = !Walk.trapped(doubtful, CEL).isEmpty();
            if (traps) trapping++;
            if (traps) assertThat(errors(doubtful)).as("seed " + seed).isNotEmpty();
        }
        assertThat(trapping).isGreaterThan(MANY / 5);
    }

    @Test
    void the_shipped_routine_traps_no_case() {
        Version preset = RoutineFile.read(Publication.preset("home-care"));
        assertThat(RoutineCheck.of(preset, CEL, House.ANY)).isEmpty();
        assertThat(Walk.trapped(preset, CEL)).isEmpty();
    }

    /** The same with stages that wait and ways taken by itself: time, the customer and those asked do their part, or never. */
    @Test
    void a_thousand_sound_routines_with_waits_pass_and_none_of_them_traps_a_case() {
        for (int seed = 0; seed < MANY; seed++) {
            Version sound = GeneratedWaits.routine(new Random(seed), 0);
            assertThat(errors(sound)).as("seed " + seed).isEmpty();
            assertThat(Walk.trapped(sound, CEL)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void whatever_wait_traps_a_case_is_refused() {
        int trapping = 0;
        for (int seed = 0; seed < MANY; seed++) {
            Version doubtful = GeneratedWaits.routine(new Random(seed), 30);
            if (Walk.trapped(doubtful, CEL).isEmpty()) continue;
            trapping++;
            assertThat(errors(doubtful)).as("seed " + seed).isNotEmpty();
        }
        assertThat(trapping).isGreaterThan(MANY / 5);
    }

    private static List<String> errors(Version version) {
        return RoutineCheck.of(version, CEL, House.ANY).stream()
                .filter(Finding::grave)
                .map(one -> one.code() + " " + one.where())
                .toList();
    }

    /**
     * A spine from the start to an end, so that all is reached, and random ways across and back.
     *
     * @param unfair how many of a hundred requirements are drawn from those that may trap
     */
    private static Version routine(Random random, int unfair) {
        int stages = 3 + random.nextInt(10);
        Sketch sketch = new Sketch();
        for (int i = 0; i < stages; i++) {
            boolean decides = i > 0 && random.nextInt(3) == 0;
            sketch.stage(
                    "s" + i, i == stages - 1 ? StageKind.END : decides ? StageKind.DECISION : StageKind.TASK, i == 0);
        }
        if (random.nextBoolean()) sketch.stage("e", StageKind.END, false).way("se", "s0", "e");
        for (int i = 0; i + 1 < stages; i++) way(sketch, random, unfair, "d" + i, i, i + 1, true);
        int more = random.nextInt(stages);
        for (int n = 0; n < more; n++) {
            int from = random.nextInt(stages - 1);
            int to = random.nextInt(stages);
            if (from != to) way(sketch, random, unfair, "m" + n, from, to, false);
        }
        return sketch.version();
    }

    private static void way(
            Sketch sketch, Random random, int unfair, String code, int from, int to, boolean byDefault) {
        List<Requirement> needed = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> pool = random.nextInt(100) < unfair ? UNFAIR : FAIR;
            String guard = pool.get(random.nextInt(pool.size()));
            String name = "r" + Math.abs(guard.hashCode());
            if (needed.stream().noneMatch(one -> one.code().equals(name)))
                needed.add(new Requirement(name, guard, new Wording(guard, guard, guard), null));
        }
        Set<Role> roles = random.nextInt(4) == 0 ? Set.of(Role.SUPERVISOR) : Set.of();
        List<String> fields = random.nextInt(4) == 0 ? List.of("reasons") : List.of();
        sketch.way(code, "s" + from, "s" + to, Sketch.words(code), null, byDefault, roles, fields, false, needed);
    }
}
