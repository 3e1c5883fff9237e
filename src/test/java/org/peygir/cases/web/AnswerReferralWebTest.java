package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.ReferralState;
import org.peygir.cases.CaseFile;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AnswerReferralWebTest extends CaseWeb {
    @Autowired
    Cartable cartable;

    @Autowired
    Deadlines deadlines;

    @Test
    void an_opinion_shows_its_waiting_time_without_friday_AFS_07() {
        clock.set(Instant.parse("2026-11-18T06:42:00Z")); // Wednesday 27 Aban 1405, 10:12 in Tehran
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.OPINION, world.elham());
        clock.set(Instant.parse("2026-11-21T11:00:00Z")); // Saturday 30 Aban, 14:30

        MvcTestResult given = answer(world.elham(), file, id, "UPHELD", "برگهٔ دارو خالی است.");

        assertDone(given, file, "opinion");
        Document page = html(get(world.zahra(), path(file)));
        long expected = deadlines.workingMinutes(Instant.parse("2026-11-18T06:42:00Z"), clock.instant());
        assertThat(minutes(page.select(".op .t b").text())).isEqualTo(expected);
        assertThat(deadlines.workingMinutes(
                        Instant.parse("2026-11-19T20:30:00Z"), Instant.parse("2026-11-20T20:30:00Z")))
                .as("Friday")
                .isZero();
        assertThat(page.select(".op").text()).contains("الهام رضایی", "وارد است", "برگهٔ دارو خالی است.");
        // the parts add up to the whole exactly
        Document history = html(get(world.zahra(), path(file) + "?pane=history"));
        long sum = history.select(".routing tbody td:last-child").stream()
                .mapToLong(td -> minutes(td.text()))
                .sum();
        assertThat(sum)
                .isEqualTo(minutes(history.select(".routing tfoot td").last().text()))
                .isGreaterThanOrEqualTo(expected);
    }

    @Test
    void without_words_or_verdict_it_is_asked_again_and_the_words_are_kept() {
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.OPINION, world.elham());

        MvcTestResult refused = answer(world.elham(), file, id, "", "نظر من");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-verdict-" + id);
        assertThat(html(refused).select("#f-opinion-" + id).text()).isEqualTo("نظر من");
        assertPart(postPart(world.elham(), path(file) + "/referrals/" + id + "/opinion"));
    }

    @Test
    void a_newer_opinion_supersedes_and_never_changes_the_older() {
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.OPINION, world.elham());
        answer(world.elham(), file, id, "UPHELD", "نخست");

        assertDone(answer(world.elham(), file, id, "NOT_UPHELD", "دوم"), file, "opinion");

        Document page = html(get(world.zahra(), path(file)));
        assertThat(page.select(".op.old").text()).contains("نخست");
        assertThat(page.select(".op:not(.old)").text()).contains("دوم");
    }

    @Test
    void it_is_returned_only_with_a_reason() {
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.ACTION, world.elham());

        MvcTestResult refused = post(world.elham(), path(file) + "/referrals/" + id + "/return", "reason-" + id, "  ");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-reason-" + id);

        assertDone(
                post(world.elham(), path(file) + "/referrals/" + id + "/return", "reason-" + id, "کار واحد ما نیست"),
                file,
                "returned");
        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("کار واحد ما نیست");
    }

    @Test
    void the_sender_recalls_what_nobody_has_seen() {
        CaseFile file = files.registered();
        long seen = referred(file, ReferralKind.ACTION, world.elham());
        get(world.elham(), path(file));
        long unseen = referred(file, ReferralKind.ACTION, world.clerk());

        assertDone(post(world.zahra(), path(file) + "/referrals/" + unseen + "/recall"), file, "recalled");
        MvcTestResult refused = post(world.zahra(), path(file) + "/referrals/" + seen + "/recall");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("دیده است");
        assertThat(state(file, unseen)).isEqualTo(ReferralState.RECALLED);
    }

    @Test
    void what_was_for_information_ends_by_being_read() {
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.INFORMATION, world.elham());

        assertDone(post(world.elham(), path(file) + "/referrals/" + id + "/acknowledgement"), file, "acknowledged");

        assertThat(state(file, id)).isEqualTo(ReferralState.ANSWERED);
    }

    @Test
    void only_who_was_asked_answers() {
        CaseFile file = files.registered();
        long id = referred(file, ReferralKind.OPINION, world.elham());
        String opinion = path(file) + "/referrals/" + id + "/opinion";

        assertThat(answer(world.amir(), file, id, "UPHELD", "x")).hasStatus(422);
        assertThat(answer(world.carersSupervisor(), file, id, "UPHELD", "x")).hasStatus(404);
        assertThat(answer(world.auditor(), file, id, "UPHELD", "x")).hasStatus(403);
        assertThat(get(world.elham(), opinion)).hasStatus(405);
        assertThat(answer(world.elham(), file, id + 100_000, "UPHELD", "x")).hasStatus(404);
        assertThat(cartable.opinions(file.id())).isEmpty();
    }

    private MvcTestResult answer(StaffMember who, CaseFile file, long id, String verdict, String text) {
        return post(who, path(file) + "/referrals/" + id + "/opinion", "verdict-" + id, verdict, "opinion-" + id, text);
    }

    private long referred(CaseFile file, ReferralKind kind, StaffMember to) {
        referrals.refer(file.number(), kind, to.id(), null, "لطفاً بررسی کنید", null, files.zahra());
        return cartable.referrals(file.id()).getLast().id();
    }

    private ReferralState state(CaseFile file, long id) {
        return cartable.referrals(file.id()).stream()
                .filter(r -> r.id() == id)
                .map(Referral::state)
                .findFirst()
                .orElseThrow();
    }

    /** «۱۶ ساعت و ۱۸ دقیقه» as minutes. */
    private static long minutes(String words) {
        String latin = Digits.latin(words).replace("٬", "");
        return 60 * number(latin, "([0-9]+) ساعت") + number(latin, "([0-9]+) دقیقه");
    }

    private static long number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
