package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.access.Audit;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.PersonalValue;
import org.peygir.customers.PersonalField;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** CNF-01: what is personal needs a click and a reason to be seen, and both are noted. */
class RevealWebTest extends CaseWeb {
    private static final String FULL = "۰۹۱۲۳۴۵۶۷۸۹";

    @Autowired
    Audit audit;

    @Autowired
    CasePrivacy privacy;

    @Autowired
    CaseProtection protection;

    @Test
    void masked_everywhere_until_a_reason_is_given_then_shown_to_that_person_for_a_while() {
        CaseFile file = files.registered();
        for (String page : List.of("", "?pane=customer", "/peek", "/print", "/print?notes=1"))
            assertThat(text(get(world.zahra(), path(file) + page)))
                    .as(page)
                    .doesNotContain(FULL, "09123456789", "9123456789");
        assertThat(customer(world.zahra(), file).text()).contains("۰۹۱۲•••۸۹");

        MvcTestResult revealed = reveal(world.zahra(), file, "MOBILE", "تماس برای قرار بازدید");

        assertThat(revealed).hasStatus(302).hasHeader("Location", path(file) + "?pane=customer");
        assertThat(customer(world.zahra(), file).text()).contains(FULL);
        assertThat(customer(world.amir(), file).text()).doesNotContain(FULL);
        clock.advance(Duration.ofMinutes(16));
        assertThat(customer(world.zahra(), file).text()).doesNotContain(FULL);
    }

    @Test
    void the_reveal_holds_for_this_case_only() {
        CaseFile file = files.registered();
        CaseFile other = files.registered();
        reveal(world.zahra(), file, "MOBILE", "تماس با شاکی");

        assertThat(customer(world.zahra(), other).text()).doesNotContain(FULL);
    }

    @Test
    void without_a_reason_nothing_is_shown_and_nothing_noted() {
        CaseFile file = files.registered();

        MvcTestResult refused = reveal(world.zahra(), file, "MOBILE", "  ");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#f-revealReason").attr("aria-invalid")).isEqualTo("true");
        assertThat(text(refused)).doesNotContain(FULL);
        assertThat(audit.of("case", file.number().toString(), Set.of("case.revealed"), 10))
                .isEmpty();
        assertThat(reveal(world.zahra(), file, "MOBILE", "ی".repeat(301))).hasStatus(422);
        assertThat(reveal(world.zahra(), file, "NAME", "هر چه")).hasStatus(404);
    }

    @Test
    void every_reveal_is_an_audit_entry_with_who_what_when_and_why_and_auditors_read_the_list() {
        CaseFile file = files.registered();
        reveal(world.zahra(), file, "MOBILE", "تماس برای قرار بازدید");

        assertThat(audit.of("case", file.number().toString(), Set.of("case.revealed"), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.staffId()).isEqualTo(world.zahra().id());
                    assertThat(entry.details())
                            .containsEntry("field", "MOBILE")
                            .containsEntry("reason", "تماس برای قرار بازدید");
                    assertThat(entry.details().toString()).doesNotContain("9123456789");
                });
        for (StaffMember reader : List.of(world.auditor(), world.manager(), world.ceo()))
            assertThat(text(get(reader, path(file) + "?pane=history")))
                    .contains("چه کسی دیده است", "تماس برای قرار بازدید");
        assertThat(text(get(world.zahra(), path(file) + "?pane=history"))).doesNotContain("چه کسی دیده است");
    }

    @Test
    void every_reading_of_a_confidential_case_is_noted_and_none_of_a_normal_one() {
        CaseFile normal = files.registered();
        get(world.zahra(), path(normal));
        assertThat(readings(normal)).isZero();

        CaseFile file = files.registered();
        protection.protect(file.number(), Confidentiality.CONFIDENTIAL, "خواست شاکی", files.zahra());
        get(world.zahra(), path(file));
        get(world.manager(), path(file) + "/print");
        get(world.amir(), path(file) + "/peek");
        get(world.carersSupervisor(), path(file));

        assertThat(readings(file)).isEqualTo(3);
    }

    @Test
    void who_may_not_know_the_complainant_has_nothing_revealed() {
        CaseFile file = files.registered();
        protection.protect(file.number(), Confidentiality.CONFIDENTIAL, "خواست شاکی", files.zahra());
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());

        assertThat(reveal(world.elham(), file, "MOBILE", "کنجکاوی")).hasStatus(403);
        assertThat(privacy.values(now(file), viewer(world.elham()))).isEmpty();
        assertThat(customer(world.elham(), file).text()).doesNotContain("۰۹۱۲");
        assertThat(reveal(world.carersSupervisor(), file, "MOBILE", "کنجکاوی")).hasStatus(404);
    }

    @Test
    void the_api_gets_the_same_values_from_the_same_place() {
        CaseFile file = files.registered();
        assertThat(privacy.values(file, files.zahra()))
                .extracting(PersonalValue::shown)
                .contains("0912•••89");

        privacy.reveal(file.number(), PersonalField.MOBILE, "تماس با شاکی", files.zahra());

        assertThat(privacy.values(file, files.zahra()))
                .filteredOn(PersonalValue::revealed)
                .extracting(PersonalValue::shown)
                .containsExactly("09123456789");
    }

    @Test
    void a_customer_found_on_the_staff_form_is_masked_too() {
        files.registered();

        String found = text(get(world.clerk(), "/cases/new/customers?q=0912345"));

        assertThat(found).contains("مریم کاظمی", "0912•••89").doesNotContain("09123456789", FULL);
    }

    private long readings(CaseFile file) {
        return audit.of("case", file.number().toString(), Set.of("case.read"), 50)
                .size();
    }

    private Document customer(StaffMember who, CaseFile file) {
        return html(get(who, path(file) + "?pane=customer"));
    }

    private MvcTestResult reveal(StaffMember who, CaseFile file, String field, String reason) {
        return post(who, path(file) + "/reveals", "field", field, "revealReason", reason);
    }
}
