package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Everything;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Issue 4: why a deadline, standing still and more time, commitments tried and published, what falls due; as people see it. */
@Tag("browser")
@DemoApplication
class TimeToldJourneyTest {
    private static final String REASON = "کارشناس بررسی در سفر است";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Test
    void a_deadline_is_explained_in_place_extended_once_and_its_rule_is_changed() {
        String number = sql.fetchSingle("select c.year || '-' || c.id from cases.case_file c join deadlines.clock k"
                        + " on k.subject_id = c.id where c.closed_at is null and c.reopened = 0 and k.code = 'STAGE' and k.state = 'RUNNING'"
                        + " and k.due_at > now() order by c.id limit 1")
                .get(0, String.class);
        String clock = sql.fetchSingle(
                        "select id from deadlines.clock where subject_id = ? and code = 'RESOLUTION' limit 1",
                        Long.parseLong(number.substring(5)))
                .get(0, String.class);
        String pane = "/cases/" + number + "?pane=deadlines";
        try (Walker staff = new Walker(port, 1280, "fa", false)) {
            staff.signIn("maryam").go(pane).fits();
            staff.page.locator("[data-test=clock-RESOLUTION] .clock-why a").click();
            staff.page.locator("[data-test=clock-RESOLUTION] .why tfoot").waitFor();
            assertThat(staff.page.locator("[data-test=clock-RESOLUTION] .why").innerText())
                    .contains("روز کاری");
            staff.picture("deadlines-fa");
            staff.go("/cases/" + number + "/deadlines/" + clock).fits();
            staff.picture("why-fa");
            staff.go(pane);
            staff.page.locator("[data-test=clock-RESOLUTION] summary").last().click();
            staff.type("#f-extra-RESOLUTION", "۲")
                    .type("#f-extraReason-RESOLUTION", REASON)
                    .press("[data-test=clock-RESOLUTION] form button.btn");
            staff.go("/cases/" + number + "?pane=history").sees(REASON);
            assertThat(sql.fetchCount(
                            org.jooq.impl.DSL.table("communications.outbox"),
                            org.jooq.impl.DSL.condition("body like ?", "%" + REASON + "%")))
                    .isLessThanOrEqualTo(1);

            staff.go("/policies/lines/0?code=TRIAGE");
            staff.page.locator("#f-severity").selectOption("3");
            staff.type("#f-amount", "۴").press("form button.btn.p");
            staff.go("/policies?severity=3&category=&unit=&track=&tier=").fits();
            staff.picture("policies-fa");
            staff.go("/policies/publication").fits();
            staff.picture("publication-fa");
            staff.press("form[action='/policies/publication'] button.btn.p");
            staff.page.locator(".errs").waitFor();
            staff.type("#f-reason", "قرارداد تازه").press("form[action='/policies/publication'] button.btn.p");
            staff.page.locator("details.sheet-card summary").last().click();
            staff.sees("قرارداد تازه");
            staff.go("/deadlines").fits();
            staff.picture("upcoming-fa");
            staff.go("/cartable/unit?by=RESOLUTION").fits();
            staff.picture("by-fa");
        }
        for (String language : Everything.wanted() ? List.of("fa", "en") : List.of("fa"))
            try (Walker other = new Walker(port, language.equals("fa") ? 320 : 1280, language, false)) {
                String suffix = language.equals("fa") ? "-320" : "-en-dark";
                other.page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(language.equals("fa") ? ColorScheme.LIGHT : ColorScheme.DARK));
                other.signIn("maryam");
                for (String[] page : new String[][] {
                    {pane, "deadlines"},
                    {"/cases/" + number, "case"},
                    {"/cases/" + number + "/deadlines/" + clock, "why"},
                    {"/policies", "policies"},
                    {"/policies/lines/0?code=TRIAGE", "line"},
                    {"/calendars/0/holidays", "holidays"},
                    {"/deadlines", "upcoming"}
                }) {
                    other.go(page[0]).fits();
                    other.picture(page[1] + suffix);
                }
            }
    }
}
