package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Moving;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.deadlines.spi.EscalationSubjects.Notice;
import org.peygir.organization.Authorities;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.Delegations;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** A deputy is named by the person, or for them, told, ended by one click; nobody gets more than there is to lend (CUS-11). */
class NameDeputyWebTest extends DeputyWeb {
    /** Thursday 5 Azar 1405, 11:30 in Tehran. */
    private static final Instant THURSDAY = Instant.parse("2026-11-26T08:00:00Z");

    @Autowired
    private Delegations delegations;

    @Autowired
    private Authorities authorities;

    @Autowired
    private EscalationSubjects subjects;

    @Autowired
    private TransactionOperations transactions;

    @AfterEach
    void no_matrix() {
        sql.execute("delete from organization.authority_limit");
        cache.forget();
    }

    @Test
    void one_names_ones_own_deputy_for_days_in_the_own_calendar() {
        clock.set(THURSDAY);
        StaffMember absent = world.zahra();
        int before = letters(world.amir());

        assertThat(name(absent, "/account/deputy", "deputy", id(world.amir()), "from", "۱۴۰۵/۹/۵", "until", "۱۴۰۵/۹/۶"))
                .hasStatus(302)
                .hasHeader("Location", "/account/deputy?done=named");

        Delegation named = delegations.of(absent.id()).getFirst();
        assertThat(named.from()).isEqualTo("2026-11-25T20:30:00Z");
        assertThat(named.until()).isEqualTo("2026-11-27T20:30:00Z");
        assertThat(letters(world.amir())).as("the deputy is told").isEqualTo(before + 1);
        Document own = html(get(absent, "/account/deputy"));
        assertThat(own.select("tbody th").text()).contains("امیر کاظمی به جای من");
        assertThat(own.select("tbody").text()).contains("پنجشنبه ۵ آذر ۱۴۰۵ تا جمعه ۶ آذر ۱۴۰۵", "در جریان");
        assertThat(text(get(world.amir(), "/account"))).contains("من به جای زهرا احمدی");
        assertThat(sql.fetch(
                        "select 1 from access.audit_entry where action = 'access.deputy-named' and entity_id = ?",
                        Long.toString(named.id())))
                .hasSize(1);

        MvcTestResult ended =
                post(absent, own.select("form[action^=/deputies/]").attr("action"));
        assertThat(ended).hasHeader("Location", "/account/deputy?done=ended");
        assertThat(delegations.of(absent.id())).isEmpty();
        assertThat(letters(world.amir())).isEqualTo(before + 2);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() {
        MvcTestResult refused = name(
                world.zahra(), "/account/deputy", "deputy", id(world.zahra()), "from", "1499/9/5", "until", "دیروز");
        assertThat(refused).hasStatus(422);
        Document form = html(refused);
        assertThat(form.select(".errs a").eachAttr("href")).containsExactly("#f-until");
        assertThat(form.select("#f-from").val()).isEqualTo("1499/9/5");
        assertThat(html(name(
                                world.zahra(),
                                "/account/deputy",
                                "deputy",
                                id(world.zahra()),
                                "from",
                                "1499/9/5",
                                "until",
                                "1499/9/6"))
                        .select(".errs")
                        .text())
                .contains("هیچ‌کس جانشین خودش نیست");
        standsIn(world.amir(), world.zahra());
        clock.advance(java.time.Duration.ofSeconds(1));
        assertThat(text(name(
                        world.zahra(),
                        "/account/deputy",
                        "deputy",
                        id(world.clerk()),
                        "from",
                        "1400/1/1",
                        "until",
                        "1499/9/6")))
                .contains("جانشین دیگری هست");
    }

    @Test
    void a_supervisor_is_told_that_somebody_is_away_and_names_one() {
        name(world.zahra(), null, DelegationScope.EVERYTHING, null, false, false);
        assertThat(html(get(world.supervisor(), "/cartable/received"))
                        .select(".notice")
                        .text())
                .contains("زهرا احمدی تا", "کسی جانشین او نیست");
        assertThat(html(get(world.carersSupervisor(), "/cartable/received"))
                        .select(".notice")
                        .text())
                .as("not their people")
                .doesNotContain("زهرا احمدی");
        Document page =
                html(get(world.supervisor(), "/deputies?of=" + world.zahra().id()));
        assertThat(page.select("#f-absent option[selected]").val()).isEqualTo(id(world.zahra()));

        assertThat(forOther(world.supervisor(), world.zahra(), world.amir()))
                .hasHeader("Location", "/deputies?done=named");
        assertThat(html(get(world.supervisor(), "/cartable/received"))
                        .select(".notice")
                        .text())
                .doesNotContain("کسی جانشین او نیست");
        assertThat(html(get(world.zahra(), "/cartable/received"))
                        .select(".notice")
                        .text())
                .contains("امیر کاظمی تا");
    }

    @Test
    void nobody_names_one_for_somebody_who_is_not_theirs() {
        assertThat(forOther(world.carersSupervisor(), world.zahra(), world.amir()))
                .hasStatus(403);
        assertThat(forOther(world.amir(), world.zahra(), world.amir())).hasStatus(403);
        assertThat(forOther(world.supervisor(), world.manager(), world.supervisor()))
                .as("who reaches further than they")
                .hasStatus(403);
        assertThat(text(forOther(world.admin(), world.zahra(), world.admin())))
                .as("administration alone opens no case")
                .contains("نمی‌توانید خود را جانشین این شخص کنید");
        assertThat(text(forOther(world.supervisor(), world.zahra(), world.amir(), "restricted", "true")))
                .contains("پرونده‌های محدود را تنها خود غایب");
        assertThat(delegations.standing()).isEmpty();
        long others = name(world.zahra(), world.amir(), DelegationScope.EVERYTHING, null, false, false);
        assertThat(post(world.elham(), "/deputies/" + others + "/end")).hasStatus(404);
        assertThat(post(world.amir(), "/deputies/" + others + "/end"))
                .as("the deputy may decline")
                .hasStatus(302);
        assertThat(delegations.standing()).isEmpty();
    }

    /** HDL-06: authority is lent only where the delegation says so. */
    @Test
    void a_deputy_grants_no_more_than_both_may_unless_the_authority_is_lent() {
        authorities.put(new AuthorityLimit(0, Role.COMPLAINT_OFFICER, "", RemedyType.REFUND, 5_000_000, ""));
        authorities.put(new AuthorityLimit(0, Role.COUNTER_OFFICER, "", RemedyType.REFUND, 1_000_000, ""));
        CaseFile file = files.registered();
        long id = name(world.zahra(), world.clerk(), DelegationScope.EVERYTHING, null, false, false);
        assertThat(offer(file, 1_000_001)).hasStatus(422);
        assertDone(offer(file, 1_000_000), file, "recorded");
        deputies.end(id, world.viewer(world.zahra()));
        name(world.zahra(), world.clerk(), DelegationScope.EVERYTHING, null, true, false);
        assertThat(offer(file, 5_000_001)).hasStatus(422);
        assertDone(offer(file, 5_000_000), file, "recorded");
    }

    @Test
    void administration_audit_and_reports_are_not_lent() {
        standsIn(world.clerk(), world.manager());
        for (String page :
                List.of("/organization/staff", "/escalations", "/organization/structure", "/organization/terms"))
            assertThat(get(world.clerk(), page)).as(page).hasStatus(403);
        nobody_stands_in();
        // the director sees every case, and none lies with him whosever turn it is
        standsIn(world.clerk(), world.ceo());
        CaseFile file = files.registered();
        assertThat(get(world.clerk(), path(file)))
                .as("only what lies with them, not all they see")
                .hasStatus(404);
    }

    @Test
    void what_the_absent_person_is_told_the_deputy_is_told_too() {
        CaseFile file = files.registered();
        standsIn(world.amir(), world.elham());
        int before = letters(world.amir());
        Notice notice = new Notice(file.id(), Trigger.SILENCE, "", 5, clock.instant());
        transactions.executeWithoutResult(s -> subjects.tell(world.elham().id(), List.of(notice), clock.instant()));
        assertThat(letters(world.amir())).isEqualTo(before + 1);
        assertThat(sql.fetchValue(
                        "select body from communications.outbox where recipient = ? order by id desc limit 1",
                        world.amir().email()))
                .asString()
                .contains("به جانشینی الهام رضایی:");
    }

    @Test
    void a_move_for_another_by_name_is_refused_when_it_is_over() {
        CaseFile file = files.registered();
        long id = name(world.zahra(), world.clerk(), DelegationScope.EVERYTHING, null, false, false);
        deputies.end(id, world.viewer(world.clerk()));
        Map<String, String> fields = Map.of("understanding", "x", "understandingState", "CONFIRMED");
        assertThat(post(world.clerk(), path(file) + "/notes", "text", "دیر شد")).hasStatus(404);
        assertThat(handling.move(file.number(), file.version(), "accept", "", fields, files.zahra()))
                .isInstanceOf(Moving.Moved.class);
    }

    private MvcTestResult offer(CaseFile file, long rial) {
        return post(
                world.clerk(),
                path(file) + "/resolution",
                "version",
                Integer.toString(now(file).version()),
                "remedy",
                "REFUND",
                "remedyRial",
                Long.toString(rial));
    }

    private MvcTestResult name(StaffMember who, String uri, String... typed) {
        return post(who, uri, typed);
    }

    /** For a century, so that it is in force at any time. */
    private MvcTestResult forOther(StaffMember by, StaffMember absent, StaffMember deputy, String... more) {
        List<String> typed = new ArrayList<>(
                List.of("absent", id(absent), "deputy", id(deputy), "from", "1400/1/1", "until", "1499/1/1"));
        typed.addAll(List.of(more));
        return name(by, "/deputies", typed.toArray(String[]::new));
    }

    private static String id(StaffMember member) {
        return Long.toString(member.id());
    }

    private int letters(StaffMember to) {
        return sql.fetch("select 1 from communications.outbox where recipient = ?", to.email())
                .size();
    }
}
