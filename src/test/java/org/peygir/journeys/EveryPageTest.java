package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.peygir.testing.Axe;
import org.peygir.testing.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** axe finds nothing, nothing sticks out, and the console is silent, on every page in three languages. */
@Tag("browser")
@DemoApplication
class EveryPageTest {
    private static final List<String> PUBLIC =
            List.of("/", "/complaints/new/subject", "/track", "/sign-in", "/api/docs");
    private static final List<String> STAFF = List.of(
            "/cartable/received",
            "/cartable/sent",
            "/cartable/draft",
            "/cartable/follow-up",
            "/cartable/unit",
            "/cartable/late",
            "/cartable/archive",
            "/cases/new",
            "/organization/staff",
            "/organization/units",
            "/organization/tokens",
            "/organization/webhooks",
            "/account/tokens",
            "/account",
            "/account/deputy",
            "/deputies",
            "/cartable/delegated",
            "/deadlines",
            "/policies",
            "/policies?severity=4&category=&unit=&track=&tier=",
            "/policies/lines/0?code=TRIAGE",
            "/calendars/0/holidays",
            "/cartable/unit?by=RESOLUTION",
            "/calendars",
            "/calendars/0",
            "/calendars/0?day=2026-11-29",
            "/escalations",
            "/escalations/1",
            "/promises?show=ALL",
            "/organization/structure?at=1&on=OTHER&of=1",
            "/organization/structure/advice?branches=12&monthly=120&verbal=70&serious=10&skills=SOME&spread=COUNTRY",
            "/organization/authority",
            "/organization/terms",
            "/organization/customer-groups",
            "/customers/1",
            "/search?q=%D9%85%D8%B1%D8%A7%D9%82%D8%A8",
            "/routines",
            "/routines/bindings",
            "/routines/home-care/versions/1",
            "/routines/home-care/versions/1/map",
            "/routines/home-care/versions/1/map/cases?stage=review&now=1");

    /** What is chosen in a row of links that scrolls can be seen without scrolling it. */
    private static final String CHOSEN_OUT_OF_SIGHT = """
            () => [...document.querySelectorAll("nav [aria-current]")].filter(link => {
              const row = link.closest("nav"), place = row.getBoundingClientRect(), there = link.getBoundingClientRect();
              return row.scrollWidth > row.clientWidth && (there.left < place.left - 1 || there.right > place.right + 1);
            }).map(link => link.textContent.trim()).join(", ")""";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Looks(
            value = {"fa,320", "en,1280", "ar,1280"},
            always = 1)
    void every_page_is_accessible_and_fits(String language, int width) {
        List<String> found = new ArrayList<>();
        try (Walker walker = new Walker(port, width, language, false)) {
            walker.page.onConsoleMessage(m -> {
                if (m.type().equals("error") && !m.text().contains("404"))
                    found.add(walker.page.url() + " console: " + m.text());
            });
            PUBLIC.forEach(path -> look(walker, path, found));
            walker.signIn("maryam");
            STAFF.forEach(path -> look(walker, path, found));
            String open = one("closed_at is null and assignee_id is not null order by id");
            for (String pane :
                    new String[] {"complaint", "customer", "routine", "deadlines", "promises", "files", "history"})
                look(walker, "/cases/" + open + "?pane=" + pane, found);
            String clock = sql.fetchSingle(
                            "select k.id from deadlines.clock k where k.subject_id = ? and k.code = 'RESOLUTION'"
                                    + " limit 1",
                            Long.parseLong(open.substring(5)))
                    .get(0, String.class);
            look(walker, "/cases/" + open + "/deadlines/" + clock, found);
            look(walker, "/cases/" + one("closed_at is not null order by id"), found);
            look(walker, "/cases/" + one("status = 'IN_REVIEW' order by id") + "/reviews", found);
            look(walker, "/cases/" + open + "/referrals", found);
            look(walker, "/cases/" + open + "/priority", found);
            look(walker, "/cases/" + open + "/answers", found);
            look(walker, "/cases/" + open + "/classification", found);
            look(walker, "/cases/" + open + "/print", found);
        }
        assertThat(found).isEmpty();
    }

    private String one(String where) {
        return sql.fetchSingle("select year || '-' || id from cases.case_file where " + where + " limit 1")
                .get(0, String.class);
    }

    private static void look(Walker walker, String path, List<String> found) {
        walker.go(path);
        Axe.violations(walker.page).forEach(rule -> found.add(path + " " + rule));
        Object over = walker.page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (!over.equals(0)) found.add(path + " sticks out by " + over);
        Object cut = walker.page.evaluate(Walker.CUT_OFF);
        if (!cut.equals("")) found.add(path + " cuts off the field " + cut);
        Object hidden = walker.page.evaluate(CHOSEN_OUT_OF_SIGHT);
        if (!hidden.equals("")) found.add(path + " hides which part is open: " + hidden);
        String file = path.replaceAll("[^a-z0-9-]+", "_");
        Object size = walker.page.evaluate("document.documentElement.lang + innerWidth");
        walker.pictures(size + file);
        if (size.equals("fa320")) walker.pictures("fa1280" + file, 1280);
    }
}
