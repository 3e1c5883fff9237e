package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Handovers;
import org.peygir.cartable.Referral;
import org.peygir.cases.CaseFile;
import org.peygir.organization.StaffMember;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What one unit hands to another is taken or returned within the hours agreed, and measured (ORG-12). */
class TermsWebTest extends CaseWeb {
    /** A Monday, 10:00 in Tehran; work is 8 to 16. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private Cartable cartable;

    @Autowired
    private DirectoryCache cache;

    @BeforeEach
    void carers_take_within_four_hours() {
        clock.set(MONDAY);
        MvcTestResult result = post(
                world.manager(),
                "/organization/terms",
                "unit",
                Long.toString(carers()),
                "hours",
                "۴",
                "guidance",
                "شمارهٔ مراقب را بنویسید");
        assertThat(result).hasStatus(302);
    }

    @AfterEach
    void no_terms() {
        sql.execute("delete from organization.unit_terms");
        sql.execute("update cartable.referral set accept_by = null, accepted_at = null");
        cache.forget();
    }

    @Test
    void the_form_says_what_the_unit_needs_and_the_unit_sees_until_when() {
        CaseFile file = files.registered();
        assertThat(text(get(world.zahra(), path(file) + "/referrals"))).contains("شمارهٔ مراقب را بنویسید");
        Referral asked = refer(file, world.elham());
        assertThat(asked.acceptBy()).isEqualTo(MONDAY.plus(Duration.ofHours(4)));
        var form = html(get(world.elham(), path(file))).selectFirst("form[action$=/acceptance]");
        assertThat(form).isNotNull();
        assertDone(accept(world.elham(), file, asked), file, "accepted");
        assertThat(accept(world.elham(), file, asked)).as("once").hasStatus(422);
        assertThat(text(get(world.zahra(), path(file)))).contains("ارجاع را پذیرفت");
        assertThat(accept(world.amir(), file, asked)).as("not asked").hasStatus(422);
    }

    @Test
    void within_a_unit_nothing_is_agreed() {
        CaseFile file = files.registered();
        Referral asked = refer(file, world.amir());
        assertThat(asked.acceptBy()).isNull();
        assertThat(accept(world.amir(), file, asked)).hasStatus(422);
    }

    @Test
    void the_scorecard_counts_in_time_late_and_returned() {
        CaseFile first = files.registered();
        accept(world.elham(), first, refer(first, world.elham()));
        CaseFile second = files.registered();
        Referral returned = refer(second, world.elham());
        MvcTestResult bare = post(world.elham(), path(second) + "/referrals/" + returned.id() + "/return");
        assertThat(bare).as("a hand-over is never returned without a reason").hasStatus(422);
        String field = "reason-" + returned.id();
        post(world.elham(), path(second) + "/referrals/" + returned.id() + "/return", field, "از ما نیست");
        CaseFile third = files.registered();
        Referral slow = refer(third, world.elham());
        assertThat(score()).isEqualTo(new Handovers(carers(), 3, 2, 0, 1, 1, 0));
        clock.set(MONDAY.plus(Duration.ofHours(5)));
        assertThat(score()).isEqualTo(new Handovers(carers(), 3, 2, 1, 0, 1, 0));
        accept(world.elham(), third, slow);
        assertThat(score()).as("taken too late stays late").isEqualTo(new Handovers(carers(), 3, 2, 1, 0, 1, 0));
        var page = html(get(world.manager(), "/organization/terms"));
        assertThat(page.selectFirst("[data-test=unreasoned]").text()).contains("۰");
        assertThat(page.select("tbody .badge.late, tbody .late").text()).contains("۱");
        assertThat(get(world.zahra(), "/organization/terms")).hasStatus(403);
        assertThat(html(get(world.carersSupervisor(), "/organization/terms")).select("tbody tr"))
                .hasSize(1);
        assertThat(html(get(world.carersSupervisor(), "/organization/terms"))
                        .select("form[action='/organization/terms']"))
                .isEmpty();
    }

    private Handovers score() {
        assertThat(cartable.handovers(
                        MONDAY.minus(Duration.ofDays(1)),
                        Set.of(world.unit("RECEPTION").id())))
                .as("whoever sees another unit is not told of this one")
                .noneMatch(h -> h.unitId() == carers());
        return cartable.handovers(MONDAY.minus(Duration.ofDays(1)), null).stream()
                .filter(h -> h.unitId() == carers())
                .findFirst()
                .orElseThrow();
    }

    private Referral refer(CaseFile file, StaffMember to) {
        MvcTestResult result = post(
                world.zahra(), path(file) + "/referrals", "to", "s:" + to.id(), "kind", "OPINION", "question", "چرا؟");
        assertDone(result, file, "referred");
        return cartable.referrals(file.id()).getLast();
    }

    private MvcTestResult accept(StaffMember who, CaseFile file, Referral asked) {
        return post(who, path(file) + "/referrals/" + asked.id() + "/acceptance");
    }

    private long carers() {
        return world.unit("CARERS").id();
    }
}
