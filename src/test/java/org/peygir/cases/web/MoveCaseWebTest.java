package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Status;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MoveCaseWebTest extends CaseWeb {
    @Test
    void the_owner_moves_it_with_what_the_way_asks_for_CUS_15() {
        CaseFile file = files.registered();
        Document form = html(get(world.zahra(), path(file) + "/moves?way=accept"));
        assertThat(form.select(
                        "[name=understanding], [name=understandingState], [name=waiverReason], [name=outcomeSought]"))
                .isNotEmpty();
        assertThat(form.select("textarea[name=outcomeSought]").text()).isEqualTo("تعویض مراقب");

        MvcTestResult moved = post(
                world.zahra(),
                path(file) + "/moves",
                "way",
                "accept",
                "version",
                form.select("[name=version]").val(),
                "understanding",
                "مراقب سه شب دیر آمده است",
                "understandingState",
                "CONFIRMED",
                "outcomeSought",
                "تعویض مراقب",
                "note",
                "لطفاً امروز تصمیم بگیرید");

        assertDone(moved, file, "moved");
        assertThat(cases.resolution(file.id()).understanding()).isEqualTo("مراقب سه شب دیر آمده است");
        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("از «بررسی شکایات» به «تصمیم‌گیری»", "لطفاً امروز تصمیم بگیرید");
    }

    @Test
    void review_cannot_be_left_before_the_complaint_is_understood_or_waived_with_a_reason_CUS_15() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(
                world.zahra(),
                path(file) + "/moves",
                "way",
                "accept",
                "version",
                version(file),
                "understanding",
                "دیر آمدن مراقب",
                "understandingState",
                "WAIVED",
                "note",
                "این نوشته نباید گم شود");

        assertThat(refused).hasStatus(422);
        Document form = html(refused);
        assertThat(form.select(".errs").text()).contains("مشتری برداشت ما را تأیید نکرده");
        assertThat(form.select(".errs a").eachAttr("href")).containsExactly("#f-understandingState");
        assertThat(form.select("textarea[name=understanding]").text()).isEqualTo("دیر آمدن مراقب");
        assertThat(form.select("textarea[name=note]").text()).isEqualTo("این نوشته نباید گم شود");
        assertThat(now(file)).isEqualTo(file);

        MvcTestResult waived = post(
                world.zahra(),
                path(file) + "/moves",
                "way",
                "accept",
                "version",
                version(file),
                "understanding",
                "دیر آمدن مراقب",
                "understandingState",
                "WAIVED",
                "waiverReason",
                "سه بار تماس بی‌پاسخ");
        assertDone(waived, file, "moved");
    }

    @Test
    void an_end_as_unfounded_is_refused_without_a_reason_RTN_15() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(
                world.zahra(),
                path(file) + "/moves",
                "way",
                "reject",
                "version",
                version(file),
                "understanding",
                "x",
                "understandingState",
                "CONFIRMED",
                "finding",
                "NOT_UPHELD",
                "category",
                "رفتار",
                "cause",
                "-",
                "response",
                "-");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).contains("#f-reasons");
        assertThat(now(file).status()).isNotEqualTo(Status.CLOSED);
    }

    @Test
    void the_routine_suggests_by_the_unit_complained_of_and_other_when_nothing_matches_RTN_16() {
        Map<String, String> understood = Map.of("understanding", "x", "understandingState", "CONFIRMED");
        Map<About, String> ways = Map.of(
                About.CARERS,
                "to-carers",
                About.EXPERTS,
                "to-experts",
                About.RECEPTION,
                "to-reception",
                About.OTHER,
                "to-other");
        ways.forEach((about, way) -> {
            CaseFile decision = files.moved(files.registered(about, null), "accept", understood);
            assertThat(html(get(world.zahra(), path(decision)))
                            .select(".nx .btn.p")
                            .attr("href"))
                    .endsWith("way=" + way);
        });
    }

    @Test
    void the_last_step_names_the_missing_fix_and_satisfaction_RTN_17() {
        CaseFile file = files.moved(files.decisionPending(), "to-carers", DECIDED);

        MvcTestResult refused =
                post(world.zahra(), path(file) + "/moves", "way", "carers-done", "version", version(file));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs").text()).contains("رفع مشکل ثبت نشده است", "رضایت مشتری ثبت نشده است");
        assertThat(html(get(world.zahra(), path(file))).select(".nx .blk").text())
                .contains("رفع مشکل ثبت نشده است", "رضایت مشتری ثبت نشده است");
    }

    @Test
    void of_two_who_move_it_at_once_one_is_told_and_sees_both_versions() {
        CaseFile file = files.decisionPending();
        String read = Integer.toString(file.version());
        files.moved(file, "to-carers", DECIDED);

        MvcTestResult stale = post(
                world.manager(),
                path(file) + "/moves",
                "way",
                "to-reception",
                "version",
                read,
                "finding",
                "PARTLY_UPHELD",
                "reasons",
                "دلیل‌های من",
                "note",
                "یادداشت من");

        assertThat(stale).hasStatus(409);
        Document page = html(stale);
        assertThat(page.select(".versions").text())
                .contains(
                        "رفع مشکل پذیرش",
                        "رفع مشکل مراقبین",
                        "دلیل‌های من",
                        "برگهٔ حضور",
                        "یادداشت من",
                        "تا حدی وارد است");
        assertThat(page.select("a.btn.p").attr("href")).isEqualTo(path(file));
        // the way is gone, so the same cannot be sent again
        assertThat(page.select("form[action$=/moves]")).isEmpty();
    }

    @Test
    void after_a_mere_note_of_somebody_else_the_same_can_be_sent_again_with_everything_typed() {
        CaseFile file = files.decisionPending();
        handling.note(file.number(), "یادداشت همکار", List.of(), viewer(world.amir()));

        MvcTestResult stale = post(
                world.zahra(),
                path(file) + "/moves",
                "way",
                "to-carers",
                "version",
                Integer.toString(file.version()),
                "finding",
                "UPHELD",
                "reasons",
                "برگهٔ حضور");

        assertThat(stale).hasStatus(409);
        Document page = html(stale);
        assertThat(page.select(".latest").text()).contains("یادداشت همکار");
        assertThat(page.select("form[action$=/moves] input[name=reasons]").val())
                .isEqualTo("برگهٔ حضور");
        assertThat(page.select("form[action$=/moves] input[name=version]").val())
                .isEqualTo(version(file));
    }

    @Test
    void a_colleague_who_took_it_may_and_nobody_else_may() {
        CaseFile file = files.registered();
        handling.assign(file.number(), file.version(), world.zahra().id(), files.zahra());
        CaseFile taken = now(file);
        Map<String, String> fields = Map.of("understanding", "x", "understandingState", "CONFIRMED");

        assertThat(post(
                        world.amir(),
                        path(file) + "/moves",
                        "way",
                        "accept",
                        "version",
                        version(file),
                        "understanding",
                        "x"))
                .hasStatus(422);
        assertGuarded(taken, "/moves", "way", "accept", "version", version(file));
        assertThat(now(file)).isEqualTo(taken);

        handling.take(file.number(), viewer(world.amir()));
        assertDone(
                post(
                        world.amir(),
                        path(file) + "/moves",
                        "way",
                        "accept",
                        "version",
                        version(file),
                        "understanding",
                        fields.get("understanding"),
                        "understandingState",
                        fields.get("understandingState")),
                file,
                "moved");
    }

    @Test
    void an_unknown_way_is_not_found_and_htmx_gets_the_form_alone() {
        CaseFile file = files.registered();

        assertThat(get(world.zahra(), path(file) + "/moves?way=carers-done")).hasStatus(404);
        assertThat(text(getPart(world.zahra(), path(file) + "/moves?way=accept")))
                .contains("id=\"move\"")
                .doesNotContain("<!doctype", "class=\"rail");
    }
}
