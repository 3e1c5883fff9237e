package org.peygir.routines.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.routines.DiagramView;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.Drawing;
import org.peygir.routines.Drawing.Mark;
import org.peygir.routines.Drawing.PathLine;
import org.peygir.routines.Position;
import org.peygir.routines.StageKind;
import org.peygir.routines.Step;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Sketch;

/** RTN-10: the routine's picture with the case's place in it, and the same as text. */
class DiagramsTest {
    private static final Instant THEN = Instant.parse("2026-11-20T06:00:00Z");
    private static final Version VERSION = LayoutTest.homeCare();

    private final Diagrams diagrams = new Diagrams(new Messages(true));

    @Test
    void RTN_10_the_path_is_read_in_order_done_here_suggested_and_other_ways() {
        assertThat(inDecision(Orientation.DOWN, Languages.FA).path())
                .containsExactly(
                        new PathLine(Mark.DONE, "بررسی شکایات", "انجام شد", "۸ س ۳۲ د"),
                        new PathLine(Mark.HERE, "تصمیم‌گیری", "اینجاست", "۲ س"),
                        new PathLine(Mark.SUGGESTED, "رفع مشکل مراقبین", "پیشنهاد روال", ""),
                        new PathLine(Mark.NEXT, "رفع مشکل کارشناسان", "راه دیگر", ""),
                        new PathLine(Mark.NEXT, "رفع مشکل پذیرش", "راه دیگر", ""),
                        new PathLine(Mark.NEXT, "غیره", "راه دیگر", ""));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void the_picture_has_a_role_a_name_and_a_description(Orientation orientation) {
        Element svg = svg(inDecision(orientation, Languages.FA));
        assertThat(svg.attr("role")).isEqualTo("img");
        String[] ids = svg.attr("aria-labelledby").split(" ");
        assertThat(svg.getElementById(ids[0]).text()).isEqualTo("روال شکایات مراقبت در منزل، نسخهٔ ۰");
        assertThat(svg.getElementById(ids[1]).text())
                .startsWith(
                        "انجام شد: بررسی شکایات، ۸ س ۳۲ د؛ اینجاست: تصمیم‌گیری، ۲ س؛ پیشنهاد روال: رفع مشکل مراقبین")
                .endsWith("غیره");
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void nothing_in_it_needs_a_looser_content_policy(Orientation orientation) {
        Element svg = svg(inDecision(orientation, Languages.EN));
        assertThat(svg.select("[style], style, script, foreignObject, image, use, a"))
                .isEmpty();
        assertThat(svg.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void stages_and_ways_are_marked_done_here_suggested_and_end() {
        Element svg = svg(inDecision(Orientation.DOWN, Languages.FA));
        assertThat(svg.select("g.dn text").eachText()).containsExactly("بررسی شکایات", "۸ س ۳۲ د");
        assertThat(svg.select("g.cu text").eachText()).containsExactly("تصمیم‌گیری", "اینجاست، ۲ س");
        assertThat(svg.select("g.sg text").eachText()).containsExactly("رفع مشکل", "مراقبین");
        assertThat(svg.select("g.en")).hasSize(2);
        assertThat(svg.select("path.e.go")).hasSize(1);
        assertThat(svg.select("path.e.nx")).hasSize(1);
        assertThat(svg.select("path.e")).hasSize(10);
    }

    @Test
    void the_words_of_ways_stand_on_the_wide_picture_only() {
        assertThat(svg(inDecision(Orientation.ALONG, Languages.EN))
                        .select("text.lb")
                        .eachText())
                .contains("about carers", "otherwise", "unfounded, with reasons");
        assertThat(svg(inDecision(Orientation.DOWN, Languages.EN)).select("text.lb"))
                .isEmpty();
    }

    @Test
    void a_label_too_long_for_its_box_is_cut_and_the_text_keeps_it_whole() {
        String label = "سه ساعت و بیست و پنج دقیقهٔ کاری";
        Position position = position("fix-carers", 0, 2);
        Drawing drawing = diagrams.draw(
                VERSION,
                position,
                DiagramView.down().withLabels(Map.of(VERSION.stage("fix-carers").id(), label)),
                Languages.FA);
        assertThat(svg(drawing).select("g.cu text.sm").text()).endsWith("…").hasSizeLessThan(label.length());
        assertThat(drawing.path()).anySatisfy(line -> assertThat(line.label()).isEqualTo(label));
    }

    @Test
    void a_routine_alone_lists_all_stages_and_marks_none() {
        Drawing drawing = diagrams.draw(VERSION, null, DiagramView.along(), Languages.EN);
        assertThat(drawing.path())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Mark.PLAIN));
        assertThat(svg(drawing).select("g.dn, g.cu, g.sg")).isEmpty();
        assertThat(drawing.title()).isEqualTo("Home care complaints, version 0");
    }

    @Test
    void a_reopened_case_shows_its_second_round_and_the_label_once() {
        List<Step> steps = List.of(
                new Step(
                        1,
                        VERSION.stage("review"),
                        THEN,
                        THEN,
                        VERSION.transitions().get(1)),
                new Step(2, VERSION.stage("unfounded"), THEN, THEN, null),
                new Step(3, VERSION.stage("review"), THEN, null, null));
        Position position = new Position(1, VERSION, VERSION.stage("review"), steps, null);
        Drawing drawing = diagrams.draw(
                VERSION,
                position,
                DiagramView.down().withLabels(Map.of(VERSION.start().id(), "2 h")),
                Languages.EN);
        assertThat(drawing.path().subList(0, 3))
                .extracting(PathLine::mark, PathLine::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Mark.DONE, ""),
                        org.assertj.core.groups.Tuple.tuple(Mark.DONE, ""),
                        org.assertj.core.groups.Tuple.tuple(Mark.HERE, "2 h"));
        assertThat(svg(drawing).select("g.cu")).hasSize(1);
    }

    @Test
    void words_of_an_organisation_are_text_not_markup() {
        Wording nasty = Sketch.words("<b onload=x>\"&");
        Version version = new Sketch()
                .stage("a", StageKind.TASK, true, nasty)
                .stage("b", StageKind.END, false)
                .way("ab", "a", "b", nasty, null, true, java.util.Set.of(), List.of(), false, List.of())
                .version();
        Drawing drawing = diagrams.draw(version, null, DiagramView.along(), Languages.EN);
        assertThat(svg(drawing).select("b")).isEmpty();
        assertThat(drawing.svg()).contains("&lt;b").doesNotContain("<b ");
    }

    private Drawing inDecision(Orientation orientation, Locale locale) {
        DiagramView view = new DiagramView(
                orientation,
                Map.of(
                        VERSION.start().id(),
                        "۸ س ۳۲ د",
                        VERSION.stage("decision").id(),
                        "۲ س"),
                VERSION.stage("fix-carers").id());
        return diagrams.draw(VERSION, position("decision", 0), view, locale);
    }

    /** A case that took the given ways, by their place, and stands in a stage. */
    private static Position position(String here, int... ways) {
        List<Step> steps = new java.util.ArrayList<>();
        for (int way : ways) {
            var taken = VERSION.transitions().get(way);
            steps.add(new Step(steps.size() + 1, VERSION.stage(taken.fromId()), THEN, THEN, taken));
        }
        steps.add(new Step(steps.size() + 1, VERSION.stage(here), THEN, null, null));
        return new Position(1, VERSION, VERSION.stage(here), steps, null);
    }

    private static Element svg(Drawing drawing) {
        return Jsoup.parse(drawing.svg()).selectFirst("svg");
    }
}
