package org.peygir.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Confidentiality;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.peygir.routines.Routines;
import org.peygir.routines.Stays;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The map for people: what it counts for whom, and which cases stand behind a number. */
@PeygirTest
@Import(CaseWorld.class)
class MapWebTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Routines routines;

    @Autowired
    Stays stays;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseProtection protection;

    private String map;

    @BeforeEach
    void of_the_version_in_force() {
        routines.install("home-care");
        map = "/routines/home-care/versions/" + routines.inForce("home-care").number() + "/map";
    }

    @Test
    void RTN_10_a_move_is_on_the_map_once_and_leads_to_its_case() {
        count();
        int before = accepted(world.manager());
        CaseFile file = made.decisionPending();
        count();
        count();
        assertThat(accepted(world.manager())).isEqualTo(before + 1);
        Document cases = page(world.manager(), "/cases?stage=review&way=accept");
        assertThat(cases.select("tbody a").eachAttr("href")).contains("/cases/" + file.number());
        Document standing = page(world.manager(), "/cases?stage=decision&now=1");
        assertThat(standing.select("tbody a").eachAttr("href")).contains("/cases/" + file.number());
    }

    @Test
    void a_supervisor_reads_the_numbers_of_their_own_units_and_the_cases_they_may_see() {
        CaseFile file = made.decisionPending();
        CaseFile kept = made.decisionPending();
        protection.protect(kept.number(), Confidentiality.RESTRICTED, "تهدید شاکی", world.viewer(world.manager()));
        count();
        assertThat(accepted(world.supervisor())).isPositive();
        assertThat(accepted(world.carersSupervisor())).isZero();
        String behind = "/cases?stage=review&way=accept";
        assertThat(page(world.supervisor(), behind).select("tbody a").eachAttr("href"))
                .contains("/cases/" + file.number())
                .doesNotContain("/cases/" + kept.number());
        assertThat(page(world.carersSupervisor(), behind).select("tbody a")).isEmpty();
        assertThat(get(
                        world.carersSupervisor(),
                        "?unit=" + world.unit("COMPLAINTS").id()))
                .hasStatus(404);
        assertThat(get(world.elham(), "")).hasStatus(403);
    }

    @Test
    void the_picture_leads_where_the_table_leads() {
        made.decisionPending();
        count();
        Document page = page(world.manager(), "?by=ENTERED");
        assertThat(page.select("svg a").eachAttr("href"))
                .containsAll(page.select("tbody ul a").eachAttr("href"));
        assertThat(page.select("svg a").eachAttr("href")).isNotEmpty().allMatch(href -> href.contains("by=ENTERED"));
    }

    private void count() {
        while (stays.count(deadlines::workingMinutes)) Thread.onSpinWait();
    }

    private int accepted(StaffMember who) {
        String way = page(who, "").select("tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith("بررسی شکایات"))
                .flatMap(row -> row.select("li").stream())
                .filter(one -> one.text().startsWith("ارجاع به تصمیم‌گیری"))
                .findFirst()
                .map(Element::text)
                .orElse(": 0");
        return Integer.parseInt(
                Digits.latin(way.replaceAll(".*: ([^,،]*).*", "$1").replace("٬", "")));
    }

    private Document page(StaffMember who, String query) {
        var answer = get(who, query);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(StaffMember who, String query) {
        return mvc.get().uri(map + query).with(world.as(who)).exchange();
    }
}
