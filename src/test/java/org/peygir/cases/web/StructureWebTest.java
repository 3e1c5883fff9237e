package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Channel;
import org.peygir.cases.Entry;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StaffMember;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who answers, on pages: decided, foreseen, advised; settled on one screen or sent to the centre (ORG-01, 02, 03, 05, 10). */
class StructureWebTest extends CaseWeb {
    private static final String PATH = "/organization/structure";

    @Autowired
    private Structures structures;

    @Autowired
    private DirectoryCache cache;

    @AfterEach
    void nothing_decided() {
        sql.execute("delete from organization.structure_rule");
        cache.forget();
    }

    /** ORG-02, and the choice applies by one click. */
    @Test
    void the_advisor_recommends_with_reasons_and_one_click_puts_it_in_force() {
        String answers = "?branches=۱۲&monthly=120&verbal=70&serious=10&skills=SOME&spread=COUNTRY";
        Document page = html(get(world.admin(), PATH + "/advice" + answers));
        var advice = page.selectFirst("[data-test=advice]");
        assertThat(advice.attr("data-structure")).isEqualTo("HYBRID");
        assertThat(advice.select("li").eachText())
                .anyMatch(t -> t.contains("۱۲"))
                .anyMatch(t -> t.contains("۷۰"));
        String chosen = advice.selectFirst("button[name=structure]").attr("value");
        assertThat(post(world.admin(), PATH + "/advice", "structure", chosen))
                .hasStatus(302)
                .hasHeader("Location", PATH + "?saved=true");
        assertThat(structures.current()).singleElement().satisfies(rule -> {
            assertThat(rule.structure()).isEqualTo(HandlingStructure.HYBRID);
            assertThat(rule.setBy()).isEqualTo(world.admin().id());
        });
        assertThat(html(get(world.manager(), PATH))
                        .selectFirst("[data-test=structure-now]")
                        .text())
                .contains("پیوندی");
    }

    @Test
    void an_answer_that_is_none_is_named() {
        MvcTestResult result = get(world.admin(), PATH + "/advice?branches=x&monthly=1&verbal=101&serious=1");
        assertThat(result).hasStatus(422);
        assertThat(html(result).select(".fd.bad")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(html(result).select(".errs a").eachText())
                .as("each says which answer it means")
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void a_decision_is_dated_and_stays_in_the_history() {
        assertThat(post(world.manager(), PATH, "structure", "CENTRALISED")).hasStatus(302);
        String reception = Long.toString(world.unit("RECEPTION").id());
        assertThat(post(
                        world.manager(),
                        PATH,
                        "structure",
                        "HYBRID",
                        "unit",
                        reception,
                        "severity",
                        "2",
                        "hours",
                        "۴",
                        "rial",
                        "۵٬۰۰۰٬۰۰۰",
                        "from",
                        "1450/01/01"))
                .hasStatus(302);
        StructureRule later = structures.coming().getFirst();
        assertThat(later.maxRial()).isEqualTo(5_000_000L);
        assertThat(later.localMinutes()).isEqualTo(240);
        assertThat(post(world.manager(), PATH, "structure", "END")).hasStatus(422);
        assertThat(post(world.manager(), PATH, "structure", "HYBRID", "from", "1399/01/01", "hours", "0"))
                .hasStatus(422);
        assertThat(structures.history()).hasSize(2);
        assertThat(post(world.supervisor(), PATH, "structure", "CENTRALISED")).hasStatus(403);
    }

    @Test
    void a_look_ahead_says_where_a_complaint_would_land_and_registers_nothing() {
        decide(HandlingStructure.HYBRID);
        String at = "?at=" + world.unit("RECEPTION").id() + "&on=OTHER&of=1";
        assertThat(foreseen(at)).anyMatch(t -> t.contains("پذیرش")).anyMatch(t -> t.contains("۴ ساعت"));
        assertThat(foreseen(at + "&solvable=NO")).anyMatch(t -> t.contains("رسیدگی به شکایات"));
        assertThat(foreseen("?at=&on=OTHER&of=1")).anyMatch(t -> t.contains("کسی از کارکنان"));
    }

    /** ORG-05: open the case, open the screen, send it: three clicks when the usual answers fit. */
    @Test
    void a_clerk_settles_a_simple_case_on_one_screen() {
        decide(HandlingStructure.DECENTRALISED);
        CaseFile file = told(world.clerk());
        Document page = html(get(world.clerk(), path(file)));
        assertThat(page.select("a[href=" + path(file) + "/light]")).hasSize(1);
        Document screen = html(get(world.clerk(), path(file) + "/light"));
        assertThat(screen.select("form[action$=/light] [name]").eachAttr("name"))
                .contains("fix", "satisfaction");
        MvcTestResult unmet = settle(world.clerk(), file, "fix", "");
        assertThat(unmet).hasStatus(422);
        assertThat(now(file).open()).isTrue();
        assertThat(settle(world.clerk(), file, "fix", "هزینه برگشت")).hasStatus(302);
        CaseFile closed = now(file);
        assertThat(closed.open()).isFalse();
        assertThat(cases.resolution(file.id()).fix()).isEqualTo("هزینه برگشت");
        assertThat(cases.entries(file.id())).extracting(Entry::kind).contains(Entry.Kind.MOVED, Entry.Kind.REPLY);
        Integer letters = sql.resultQuery(
                        "select count(*)::int from communications.outbox where subject_id = ?", file.id())
                .fetchOne(0, Integer.class);
        assertThat(letters).as("acknowledged and answered, nothing between").isEqualTo(2);
    }

    @Test
    void only_who_has_it_there_settles_it() {
        decide(HandlingStructure.DECENTRALISED);
        CaseFile file = told(world.clerk());
        assertThat(settle(world.elham(), file, "fix", "x")).hasStatus(404);
        assertThat(settle(world.auditor(), file, "fix", "x")).hasStatus(403);
        CaseFile usual = files.registered();
        assertThat(settle(world.zahra(), usual, "fix", "x")).hasStatus(422);
    }

    /** ORG-10: no reason, nothing sent; with one, the centre's officer finds it in the queue. */
    @Test
    void it_goes_to_the_centre_with_a_reason_only() {
        decide(HandlingStructure.DECENTRALISED);
        CaseFile file = told(world.clerk());
        String uri = path(file) + "/centre";
        MvcTestResult without = post(world.clerk(), uri, "version", version(file), "note", "نگه دار");
        assertThat(without).hasStatus(422);
        assertThat(text(without)).contains("نگه دار");
        assertDone(post(world.clerk(), uri, "version", version(file), "reason", "NO_MEANS", "note", "x"), file, "sent");
        assertThat(now(file).structured().reason()).isEqualTo(CentralReason.NO_MEANS);
        assertThat(text(get(world.zahra(), path(file)))).contains("ابزار یا بودجه");
    }

    /** ORG-03 by page: whoever registers it finds no door to it. */
    @Test
    void under_centralised_the_clerk_who_registered_has_no_page_of_it() {
        decide(HandlingStructure.CENTRALISED);
        CaseFile file = told(world.clerk());
        assertThat(get(world.clerk(), path(file))).hasStatus(404);
        assertThat(settle(world.clerk(), file, "fix", "x")).hasStatus(404);
        assertThat(settle(world.zahra(), file, "fix", "x"))
                .as("no light hand at the centre")
                .hasStatus(422);
    }

    @Test
    void the_staff_form_asks_where_the_hybrid_structure_asks() {
        assertThat(html(get(world.clerk(), "/cases/new")).select("[name=solvable]"))
                .isEmpty();
        decide(HandlingStructure.HYBRID);
        assertThat(html(get(world.clerk(), "/cases/new")).select("[name=solvable]"))
                .hasSize(2);
        assertThat(html(get(world.zahra(), "/cases/new")).select("[name=solvable]"))
                .isEmpty();
    }

    private List<String> foreseen(String query) {
        return html(get(world.manager(), PATH + query))
                .select("[data-test=foreseen] li")
                .eachText();
    }

    private MvcTestResult settle(StaffMember who, CaseFile file, String... more) {
        String[] usual = {
            "version", version(file),
            "understanding", "دیر رسیدن",
            "category", "تأخیر",
            "finding", "UPHELD",
            "reasons", "برگهٔ حضور",
            "cause", "ترافیک",
            "response", "هزینه برگشت داده شد.",
            "satisfaction", "SATISFIED"
        };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return post(who, path(file) + "/light", all);
    }

    private void decide(HandlingStructure structure) {
        Instant now = clock.instant();
        structures.decide(
                new StructureRule(0, null, "", structure, 2, null, 240, now, now, null),
                world.admin().id());
    }

    private CaseFile told(StaffMember by) {
        Registration r = files.registration(Channel.VERBAL, by.id(), About.OTHER, null);
        return files.file(((Registering.Registered) cases.register(r)).number());
    }
}
