package org.peygir.routines.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.platform.web.Languages;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;
import org.peygir.routines.diagram.Layout.Box;
import org.peygir.routines.diagram.Layout.Label;
import org.peygir.routines.domain.Sketch;

/** Issue 5, bar 6: a routine of 40 stages stays readable; no words on an arrow cover others or a stage. */
class LargeRoutineTest {
    @Test
    void forty_stages_are_laid_out_without_words_over_words() {
        for (int seed = 0; seed < 5; seed++) {
            Version version = routine(new Random(seed));
            Layout layout = ElkLayout.of(version, Orientation.ALONG, Languages.FA);
            assertThat(layout.boxes()).hasSize(40);
            List<Label> labels = new ArrayList<>();
            layout.arrows().forEach(arrow -> {
                if (arrow.label() != null) labels.add(arrow.label());
            });
            assertThat(labels).hasSameSizeAs(version.transitions());
            for (int i = 0; i < labels.size(); i++) {
                for (int j = 0; j < i; j++)
                    assertThat(over(labels.get(i), labels.get(j)))
                            .as(labels.get(i) + " " + labels.get(j))
                            .isFalse();
                for (Box box : layout.boxes())
                    assertThat(over(labels.get(i), box))
                            .as(labels.get(i) + " " + box)
                            .isFalse();
            }
        }
    }

    private static boolean over(Label a, Label b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static boolean over(Label a, Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static Version routine(Random random) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 40; i++) sketch.stage("مرحلهٔ " + i, i > 36 ? StageKind.END : StageKind.TASK, i == 0);
        for (int i = 1; i < 40; i++) way(sketch, random.nextInt(Math.max(0, i - 6), Math.min(i, 37)), i);
        for (int n = 0; n < 15; n++) way(sketch, random.nextInt(20), 20 + random.nextInt(20));
        return sketch.version();
    }

    private static void way(Sketch sketch, int from, int to) {
        String code = "از " + from + " به " + to;
        sketch.way(code, "مرحلهٔ " + from, "مرحلهٔ " + to, null, false, Set.of());
    }
}
