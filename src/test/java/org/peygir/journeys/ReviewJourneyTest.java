package org.peygir.journeys;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.peygir.testing.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** REV-01 as people do it: asked for on the tracking page, more time taken, decided by somebody else, read where it was asked for. */
@Tag("browser")
@DemoApplication
class ReviewJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Looks({"fa,320,false", "en,1280,true", "ar,320,false"})
    void a_decision_is_looked_at_by_somebody_else(String language, int width, boolean keyboard) {
        Record closed = sql.fetchSingle(
                "select c.id, c.year || '-' || c.id as number, c.tracking_code from cases.case_file c"
                        + " where c.status = 'CLOSED' and c.anonymous"
                        + " and not exists (select from cases.review r where r.case_id = c.id) order by c.closed_at desc limit 1");
        long id = closed.get("id", Long.class);
        String path = "/cases/" + closed.get("number", String.class);
        String look = language + width;
        try (Walker customer = new Walker(port, width, language, keyboard);
                Walker reviewer = new Walker(port, width, language, keyboard)) {
            enter(customer, closed.get("tracking_code", String.class));
            customer.type("#f-review", "قرارداد را نخوانده‌اید")
                    .press("form[action='/track/case/reviews'] button.btn")
                    .fits();
            customer.picture("review-asked-" + look);

            reviewer.signIn(reviewerOf(id)).go(path).fits();
            reviewer.picture("review-case-" + look);
            moreTime(reviewer, path);
            reviewer.go(path + "/reviews").fits();
            reviewer.picture("review-decide-" + look);
            reviewer.press("form[action$='/outcome'] button.btn.p");
            reviewer.page.locator(".errs").waitFor();
            reviewer.choose("input[name=outcome][value=UPHELD]")
                    .type("#f-reasons", "قرارداد روشن است.")
                    .type("#f-answer", "تصمیم همان است، زیرا قرارداد شیفت شب را در بر ندارد.")
                    .press("form[action$='/outcome'] button.btn.p");
            // What was wrong still stands on the page while the answer is on its way.
            reviewer.page.waitForCondition(() -> "UPHELD".equals(outcome(id)));

            customer.go("/track/case").fits().sees("قرارداد شیفت شب را در بر ندارد");
            customer.picture("review-answered-" + look);
        }
    }

    /** Somebody anonymous has no address that a one-time code could go to. */
    private static void enter(Walker customer, String code) {
        customer.go("/track").type("#f-code", code).press("form[action='/track'] button.btn.p");
        customer.press("form:has(input[name=withoutContact]) button").fits();
    }

    private static void moreTime(Walker reviewer, String path) {
        String clock = "[data-test=clock-REVIEW]";
        reviewer.go(path + "?pane=deadlines").fits();
        reviewer.page.locator(clock + " summary").last().click();
        reviewer.type("#f-extra-REVIEW", "۲")
                .type("#f-extraReason-REVIEW", "بازبین در سفر است")
                .press(clock + " form button.btn");
        reviewer.go(path).sees("بازبین در سفر است");
    }

    private String reviewerOf(long id) {
        return sql.fetchSingle(
                        "select s.user_name from cases.review r join organization.staff s on s.id = r.reviewer_id where r.case_id = ?",
                        id)
                .get(0, String.class);
    }

    private @Nullable String outcome(long id) {
        return sql.fetchSingle("select outcome from cases.review where case_id = ?", id)
                .get(0, String.class);
    }
}
