package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;

class VersionDiffTest {
    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(VersionDiff.of(Sketch.sound().version(), Sketch.sound().version())
                        .changes())
                .isEmpty();
    }

    @Test
    void what_is_added_removed_and_changed_is_named_and_drawn_together() {
        Version before = Sketch.sound().version();
        Version after = new Sketch()
                .stage("a", StageKind.DECISION, true)
                .stage("d", StageKind.TASK, false)
                .stage("c", StageKind.END, false)
                .way("ad", "a", "d", null, true, Set.of())
                .way("bc", "d", "c", "severity > 2", false, Set.of())
                .version();
        VersionDiff diff = VersionDiff.of(before, after);
        assertThat(diff.changes())
                .extracting(one -> one.kind() + (one.way() ? " way " : " stage ") + one.code() + " " + one.parts())
                .containsExactly(
                        "CHANGED stage a [kind]",
                        "ADDED stage d []",
                        "REMOVED stage b []",
                        "ADDED way ad []",
                        "CHANGED way bc [from, when]",
                        "REMOVED way ab []");
        assertThat(diff.both().stages()).hasSize(4).extracting(one -> one.id()).doesNotHaveDuplicates();
        assertThat(diff.both().transitions()).hasSize(3);
        diff.changes()
                .forEach(change -> assertThat(
                                change.way()
                                        ? diff.both().transition(change.id()).code()
                                        : diff.both().stage(change.id()).code())
                        .isEqualTo(change.code()));
    }
}
