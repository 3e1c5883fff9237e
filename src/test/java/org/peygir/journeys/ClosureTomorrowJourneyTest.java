package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseTracking;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Issue 4, bar 5: tomorrow is closed; the deadlines move, each case says why, and so does what the customer sees. */
@Tag("browser")
@DemoApplication
class ClosureTomorrowJourneyTest {
    private static final String REASON = "تعطیلی به علت سرمای شدید";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    CaseTracking tracking;

    @Test
    void a_closure_is_previewed_published_and_explained() {
        // The next day that is worked: tomorrow may be a Friday.
        LocalDate day = LocalDate.now(OrganizationZone.TEHRAN).plusDays(1);
        while (day.getDayOfWeek().getValue() == 4 || day.getDayOfWeek().getValue() == 5) day = day.plusDays(1);
        try (Walker staff = new Walker(port, 1280, "fa", false)) {
            staff.signIn("maryam");
            staff.go("/calendars/0?day=" + day).fits();
            staff.picture("year-fa");
            staff.page.locator("#f-kind").selectOption("CLOSURE");
            staff.type("#f-name", "سرمای شدید").press("form#day button.btn");
            staff.sees("منتشرنشده").press("a.btn.p[href$='/preview']").fits();
            staff.picture("preview-fa");
            staff.press("form[action$='/publication'] button.btn.p");
            staff.page.locator(".errs").waitFor();
            staff.type("#f-reason", REASON).press("form[action$='/publication'] button.btn.p");
            staff.page.waitForCondition(() -> sql.fetchCount(
                            org.jooq.impl.DSL.table("deadlines.recomputation"),
                            org.jooq.impl.DSL.condition("ended_at is not null and moved > 0"))
                    == 1);
            staff.go("/calendars/0").sees("مهلت");
            var moved = sql.fetchSingle("select c.id, c.year || '-' || c.id from cases.entry e join cases.case_file c"
                    + " on c.id = e.case_id where e.kind = 'DEADLINE_MOVED' and e.public limit 1");
            staff.go("/cases/" + moved.get(1, String.class) + "?pane=history").sees(REASON);
            staff.picture("case-fa");
            assertThat(tracking.view(moved.get(0, Long.class)).conversation())
                    .anyMatch(e -> REASON.equals(e.data().get("reason")));
        }
        try (Walker phone = new Walker(port, 320, "fa", false)) {
            phone.signIn("maryam").go("/calendars/0?day=" + day).fits();
            phone.picture("year-320");
        }
        try (Walker english = new Walker(port, 1280, "en", false)) {
            english.signIn("maryam").go("/calendars/0").fits();
            english.picture("year-en");
        }
    }
}
