package org.peygir.routines.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peygir.platform.web.Languages;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.diagram.Layout.Arrow;
import org.peygir.routines.diagram.Layout.Box;
import org.peygir.routines.diagram.Layout.Label;
import org.peygir.routines.diagram.Layout.Point;
import org.peygir.routines.domain.Sketch;
import org.peygir.routines.store.RoutineFile;

class LayoutTest {
    static Stream<Arguments> pictures() {
        return Languages.ALL.stream()
                .flatMap(language -> Stream.of(Orientation.values())
                        .flatMap(orientation -> Stream.of(
                                Arguments.of("home care", homeCare(), orientation, language),
                                Arguments.of("40 stages", large(), orientation, language))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pictures")
    void no_box_covers_another_and_all_are_inside(String name, Version version, Orientation way, Locale language) {
        Layout layout = ElkLayout.of(version, way, language);
        assertThat(layout.boxes()).hasSize(version.stages().size());
        for (Box box : layout.boxes()) {
            assertThat(box.x()).isGreaterThanOrEqualTo(0);
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
            for (Box other : layout.boxes()) {
                if (other != box)
                    assertThat(overlap(box, other)).as(box + " and " + other).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pictures")
    void every_arrow_goes_from_its_stage_to_its_stage_and_through_no_other(
            String name, Version version, Orientation orientation, Locale language) {
        Layout layout = ElkLayout.of(version, orientation, language);
        for (Arrow arrow : layout.arrows()) {
            Transition way = version.transition(arrow.transitionId());
            assertThat(touches(box(layout, way.fromId()), arrow.corners().getFirst()))
                    .isTrue();
            assertThat(touches(box(layout, way.toId()), arrow.corners().getLast()))
                    .isTrue();
            for (Box box : layout.boxes()) {
                assertThat(cuts(arrow, box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2))
                        .as(way.code() + " through stage " + box.stageId())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pictures")
    void no_arrow_crosses_the_words_of_another(String name, Version version, Orientation way, Locale language) {
        Layout layout = ElkLayout.of(version, way, language);
        for (Arrow labelled : layout.arrows()) {
            Label label = labelled.label();
            if (label == null) continue;
            for (Arrow other : layout.arrows()) {
                if (other.transitionId() == labelled.transitionId()) continue;
                assertThat(cuts(other, label.x() + 1, label.y() + 1, label.width() - 2, label.height() - 2))
                        .as(other.transitionId() + " across " + label)
                        .isFalse();
            }
        }
    }

    @Test
    void RTN_10_it_runs_with_the_reading_direction() {
        assertThat(start(Orientation.ALONG, Languages.FA).x())
                .isGreaterThan(last(Orientation.ALONG, Languages.FA).x());
        assertThat(start(Orientation.ALONG, Languages.AR).x())
                .isGreaterThan(last(Orientation.ALONG, Languages.AR).x());
        assertThat(start(Orientation.ALONG, Languages.EN).x())
                .isLessThan(last(Orientation.ALONG, Languages.EN).x());
        for (Locale language : Languages.ALL) {
            assertThat(start(Orientation.DOWN, language).y())
                    .isLessThan(last(Orientation.DOWN, language).y());
        }
    }

    @Test
    void siblings_stand_in_the_order_of_their_ways() {
        Version version = homeCare();
        List<String> order = List.of("fix-carers", "fix-experts", "fix-reception", "other");
        assertThat(order.stream()
                        .map(code -> box(
                                        ElkLayout.of(version, Orientation.DOWN, Languages.EN),
                                        version.stage(code).id())
                                .x()))
                .isSorted();
        assertThat(order.stream()
                        .map(code -> -box(
                                        ElkLayout.of(version, Orientation.DOWN, Languages.FA),
                                        version.stage(code).id())
                                .x()))
                .isSorted();
    }

    @Test
    void home_care_fits_the_pane_of_a_case_with_whole_titles() {
        for (Locale language : Languages.ALL) {
            Layout layout = ElkLayout.of(homeCare(), Orientation.DOWN, language);
            assertThat(layout.width()).isLessThanOrEqualTo(364);
            assertThat(layout.boxes())
                    .allSatisfy(box -> assertThat(String.join("", box.title())).doesNotContain("…"));
        }
    }

    /** Measured and told, not asserted: the machine that runs it is not ours. The bar is 300 ms. */
    @Test
    void the_time_of_forty_stages_is_told() {
        ElkLayout.of(homeCare(), Orientation.ALONG, Languages.FA);
        long start = System.nanoTime();
        ElkLayout.of(large(), Orientation.ALONG, Languages.FA);
        long cold = (System.nanoTime() - start) / 1_000_000;
        for (int i = 0; i < 10; i++) ElkLayout.of(large(), Orientation.ALONG, Languages.FA);
        start = System.nanoTime();
        Layout layout = ElkLayout.of(large(), Orientation.ALONG, Languages.FA);
        System.out.println(
                "40 stages laid out: first " + cold + " ms, warm " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(layout.boxes()).hasSize(40);
    }

    private static Box start(Orientation orientation, Locale language) {
        return box(
                ElkLayout.of(homeCare(), orientation, language),
                homeCare().start().id());
    }

    private static Box last(Orientation orientation, Locale language) {
        return box(
                ElkLayout.of(homeCare(), orientation, language),
                homeCare().stage("fixed").id());
    }

    private static Box box(Layout layout, long stageId) {
        return layout.boxes().stream()
                .filter(box -> box.stageId() == stageId)
                .findFirst()
                .orElseThrow();
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static boolean touches(Box box, Point point) {
        return point.x() >= box.x() - 1
                && point.x() <= box.x() + box.width() + 1
                && point.y() >= box.y() - 1
                && point.y() <= box.y() + box.height() + 1;
    }

    /** Whether a leg of the arrow, all legs being upright or level, runs through the rectangle. */
    private static boolean cuts(Arrow arrow, double x, double y, double width, double height) {
        for (int i = 1; i < arrow.corners().size(); i++) {
            Point a = arrow.corners().get(i - 1);
            Point b = arrow.corners().get(i);
            if (Math.max(a.x(), b.x()) > x
                    && Math.min(a.x(), b.x()) < x + width
                    && Math.max(a.y(), b.y()) > y
                    && Math.min(a.y(), b.y()) < y + height) return true;
        }
        return false;
    }

    static Version homeCare() {
        try (InputStream file = LayoutTest.class.getResourceAsStream("/routines/home-care.yml")) {
            return RoutineFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forty stages, each with one to three ways on, a few ways back; the same every time. */
    private static Version large() {
        Random random = new Random(40);
        Sketch sketch = new Sketch();
        for (int i = 0; i < 40; i++) sketch.stage("stage " + i, i == 39 ? StageKind.END : StageKind.TASK, i == 0);
        for (int i = 0; i < 39; i++) {
            sketch.way("on " + i, "stage " + i, "stage " + (i + 1 + random.nextInt(Math.min(3, 39 - i))));
            for (int more = random.nextInt(3); more > 0; more--) {
                int to = Math.min(39, i + 2 + random.nextInt(6));
                sketch.way("also " + i + "." + more, "stage " + i, "stage " + to);
            }
            if (i % 9 == 8) sketch.way("back " + i, "stage " + i, "stage " + (i - 5), null, false, Set.of());
        }
        return sketch.version();
    }
}
