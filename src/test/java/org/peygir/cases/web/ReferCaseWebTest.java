package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReferCaseWebTest extends CaseWeb {
    @Autowired
    Cartable cartable;

    @Test
    void it_goes_to_a_person_with_a_day_in_any_digits() {
        CaseFile file = files.registered();

        MvcTestResult done = post(
                world.zahra(),
                path(file) + "/referrals",
                "to",
                "s:" + world.elham().id(),
                "kind",
                "OPINION",
                "question",
                "حضور مراقب را بررسی کنید",
                "due",
                "۱۴۹۹/٩/8");

        assertDone(done, file, "referred");
        var referral = cartable.referrals(file.id()).getFirst();
        assertThat(referral.kind()).isEqualTo(ReferralKind.OPINION);
        assertThat(referral.toStaffId()).isEqualTo(world.elham().id());
        assertThat(referral.dueAt().toString()).startsWith("2120-11-29");
        assertThat(html(get(world.elham(), path(file))).select(".op.asked").text())
                .contains("حضور مراقب را بررسی کنید", "در انتظار الهام رضایی", "نوشتن نظریه");
    }

    @Test
    void it_goes_to_a_whole_unit() {
        CaseFile file = files.registered();

        assertDone(
                post(
                        world.zahra(),
                        path(file) + "/referrals",
                        "to",
                        "u:" + world.unit("CARERS").id(),
                        "kind",
                        "ACTION",
                        "question",
                        "جانشین بفرستید"),
                file,
                "referred");

        assertThat(cartable.referrals(file.id()).getFirst().toStaffId()).isNull();
        assertThat(get(world.elham(), path(file))).hasStatusOk();
    }

    @Test
    void referred_twice_the_owner_stays_ORG_06() {
        CaseFile file = files.registered();
        for (var to : new long[] {world.elham().id(), world.clerk().id()})
            post(world.zahra(), path(file) + "/referrals", "to", "s:" + to, "kind", "ACTION", "question", "؟");

        assertThat(cartable.referrals(file.id())).hasSize(2);
        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
        assertThat(html(get(world.zahra(), path(file))).select(".chead .whose").text())
                .contains("صاحب شکایت: شما");
    }

    @Test
    void what_is_missing_is_named_and_nothing_typed_is_lost() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(
                world.zahra(),
                path(file) + "/referrals",
                "to",
                "s:zahra",
                "kind",
                "OPINION",
                "question",
                "پرسش من",
                "due",
                "۳۱ مهر");

        assertThat(refused).hasStatus(422);
        Document form = html(refused);
        assertThat(form.select(".errs a").eachAttr("href")).containsExactly("#f-to", "#f-due");
        assertThat(form.select("#f-question").text()).isEqualTo("پرسش من");
        assertThat(form.select("#f-due").val()).isEqualTo("۳۱ مهر");
        assertThat(form.select("[name=kind][checked]").val()).isEqualTo("OPINION");
        assertThat(cartable.referrals(file.id())).isEmpty();
    }

    @Test
    void a_day_that_has_passed_and_oneself_are_refused_at_the_field() {
        CaseFile file = files.registered();

        MvcTestResult past = post(
                world.zahra(),
                path(file) + "/referrals",
                "to",
                "s:" + world.elham().id(),
                "kind",
                "ACTION",
                "question",
                "؟",
                "due",
                "1400/1/1");
        MvcTestResult self = post(
                world.zahra(),
                path(file) + "/referrals",
                "to",
                "s:" + world.zahra().id(),
                "kind",
                "ACTION",
                "question",
                "؟");

        assertThat(past).hasStatus(422);
        assertThat(html(past).select(".errs a").eachAttr("href")).containsExactly("#f-due");
        assertThat(self).hasStatus(422);
        assertThat(html(self).select(".errs a").eachAttr("href")).containsExactly("#f-to");
    }

    @Test
    void a_colleague_may_and_it_is_guarded() {
        CaseFile file = files.registered();
        String to = "s:" + world.elham().id();
        assertGuarded(file, "/referrals", "to", to, "kind", "ACTION", "question", "؟");
        assertThat(get(world.auditor(), path(file) + "/referrals")).hasStatus(403);
        assertDone(
                post(world.amir(), path(file) + "/referrals", "to", to, "kind", "INFORMATION", "question", "بدانید"),
                file,
                "referred");
        assertThat(text(getPart(world.zahra(), path(file) + "/referrals")))
                .contains("id=\"refer\"")
                .doesNotContain("<!doctype");
    }
}
