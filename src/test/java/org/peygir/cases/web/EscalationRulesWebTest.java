package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;

/** Rules of escalation are data that a supervisor edits on a page. */
class EscalationRulesWebTest extends CaseWeb {
    @Test
    void a_manager_adds_a_rule_changes_it_and_switches_it_off() {
        var added = post(
                world.manager(),
                "/escalations/0",
                "sent",
                "true",
                "trigger",
                "SILENCE",
                "threshold",
                "۷۷",
                "deed",
                "REFER_UP",
                "rung",
                "2",
                "unit",
                "",
                "severity",
                "3",
                "active",
                "true");
        assertThat(added).hasStatus3xxRedirection();
        Document page = html(get(world.manager(), "/escalations"));
        var row = page.select("tr").stream()
                .filter(r -> r.text().contains("۷۷ روز"))
                .findFirst();
        assertThat(row).isPresent();
        assertThat(row.get().text()).contains("سرپرست واحد بالاتر", "همهٔ واحدها");

        String edit = row.get().select("a").attr("href");
        Document form = html(get(world.manager(), edit));
        assertThat(form.select("#f-threshold").val()).isEqualTo("۷۷");
        post(
                world.manager(),
                edit,
                "sent",
                "true",
                "version",
                form.select("[name=version]").val(),
                "trigger",
                "SILENCE",
                "threshold",
                "78",
                "deed",
                "REFER_UP",
                "rung",
                "2",
                "unit",
                "",
                "severity",
                "3");
        assertThat(html(get(world.manager(), "/escalations")).select("tr").eachText())
                .anyMatch(text -> text.contains("۷۸ روز") && text.contains("خاموش"));
    }

    @Test
    void the_times_at_which_people_are_told_are_set_and_taken_away_on_the_page() {
        String digest = "/escalations/digest";
        var refused = post(world.manager(), digest, "digestUnit", "", "times", "۲۵:۰۰");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-times");
        assertThat(html(refused).select("#f-times").val()).isEqualTo("۲۵:۰۰");
        assertThat(post(world.supervisor(), digest, "times", "9")).hasStatus(403);

        assertThat(post(world.manager(), digest, "digestUnit", "", "times", "۱۴، 9:30 9:30", "digestNight", "true"))
                .hasStatus(302)
                .hasHeader("Location", "/escalations?told=true");
        assertThat(html(get(world.manager(), "/escalations")).text())
                .contains("همهٔ واحدها: ۰۹:۳۰، ۱۴:۰۰، شب و تعطیل هم");

        assertThat(post(world.manager(), digest, "digestUnit", "", "times", " "))
                .hasStatus(302);
        assertThat(html(get(world.manager(), "/escalations")).text()).contains("ساعتی تعیین نشده است");
    }

    @Test
    void what_happened_to_ones_own_cases_shows_behind_hundreds_of_others() {
        CaseFile own = files.registered();
        referrals.refer(
                own.number(), ReferralKind.OPINION, null, world.unit("CARERS").id(), "نظر شما؟", null, files.zahra());
        CaseFile others = files.registered();
        escalated(own, 1);
        escalated(others, 250);

        String page = html(get(world.carersSupervisor(), "/escalations")).text();

        assertThat(page)
                .contains(CasePageWebTest.persian(own.number().toString()))
                .doesNotContain(CasePageWebTest.persian(others.number().toString()));
    }

    private void escalated(CaseFile file, int times) {
        sql.execute("""
                insert into deadlines.escalation (rule_id, subject_id, occasion, at, trigger_kind, clock_code, threshold, deed, outcome)
                select 1, ?, 'test ' || ? || ' ' || n, now(), 'SILENCE', '', 5, 'REMIND_HOLDER', 'DONE' from generate_series(1, ?) n
                """, file.id(), file.id(), times);
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
        var refused = post(
                world.manager(),
                "/escalations/0",
                "sent",
                "true",
                "trigger",
                "CLOCK",
                "clock",
                "NONE",
                "threshold",
                "0",
                "deed",
                "TELL_SUPERVISOR",
                "rung",
                "1",
                "severity",
                "1");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-clock", "#f-threshold");
        assertThat(html(refused).select("#f-deed option[selected]").val()).isEqualTo("TELL_SUPERVISOR");
    }

    @Test
    void a_supervisor_edits_the_rules_of_their_unit_and_not_those_of_the_house() {
        assertThat(get(world.supervisor(), "/escalations/1")).hasStatus(403);
        String unit = Long.toString(world.unit("COMPLAINTS").id());
        assertThat(post(
                        world.supervisor(),
                        "/escalations/0",
                        "sent",
                        "true",
                        "trigger",
                        "UNASSIGNED",
                        "threshold",
                        "66",
                        "deed",
                        "TELL_SUPERVISOR",
                        "rung",
                        "1",
                        "unit",
                        unit,
                        "severity",
                        "1",
                        "active",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(get(world.zahra(), "/escalations")).hasStatus(403);
    }
}
