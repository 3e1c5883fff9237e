package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.CaseQuery;
import org.peygir.cases.CaseSearch;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Doing;
import org.peygir.cases.Entry;
import org.peygir.cases.Folder;
import org.peygir.cases.SearchFilter;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** During a leave items are with the deputy, afterwards they are back, and everything says who did it for whom (CUS-11). */
class DeputyWebTest extends DeputyWeb {
    @Autowired
    CaseProtection protection;

    @Autowired
    CaseSearch search;

    @Test
    void during_the_leave_items_are_with_the_deputy_and_afterwards_they_are_back() {
        clock.set(clock.instant());
        CaseFile file = files.registered();
        referred(file, world.elham());
        String number = file.number().toString();
        assertThat(get(deputy(), path(file))).as("before").hasStatus(404);

        standsIn(deputy(), world.elham());

        assertThat(get(deputy(), path(file))).hasStatus(200);
        assertThat(lent(deputy())).contains(number);
        assertThat(counted(deputy())).isEqualTo(lent(deputy()).size());
        assertThat(in(Folder.RECEIVED, deputy())).doesNotContain(number);
        assertThat(in(Folder.RECEIVED, world.elham()))
                .as("who looks in works as ever")
                .contains(number);
        assertThat(search.find(
                                new CaseQuery(number, SearchFilter.NONE, CaseQuery.Order.NEWEST, "", 20),
                                world.viewer(deputy()))
                        .direct())
                .isNotEmpty();
        clock.advance(WEEK.minusSeconds(1));
        assertThat(get(deputy(), path(file))).as("its last second").hasStatus(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(get(deputy(), path(file))).as("afterwards").hasStatus(404);
        assertThat(lent(deputy())).isEmpty();
        assertThat(counted(deputy())).isZero();
    }

    @Test
    void an_answer_counts_for_the_absent_person_and_names_both() {
        CaseFile file = files.registered();
        long referral = referred(file, world.elham());
        standsIn(deputy(), world.elham());

        MvcTestResult given = answer(deputy(), file, referral, "NOT_UPHELD", "برگهٔ حضور کامل است.");

        assertDone(given, file, "opinion");
        assertThat(cartable.opinions(file.id())).singleElement().satisfies(o -> {
            assertThat(o.authorId()).isEqualTo(world.elham().id());
            assertThat(o.deputyId()).isEqualTo(deputy().id());
        });
        Entry entry = last(file);
        assertThat(entry.staffId()).isEqualTo(deputy().id());
        assertThat(entry.behalfOf()).isEqualTo(world.elham().id());
        assertThat(sql.fetchSingle(
                                "select staff_id, details::jsonb->>'onBehalfOf' from access.audit_entry where action = 'case.opinion' and entity_id = ?",
                                file.number().toString())
                        .intoList())
                .containsExactly(deputy().id(), Long.toString(world.elham().id()));
        Document page = html(get(world.zahra(), path(file)));
        assertThat(page.select(".op header").text()).contains("رضا گلستانی به جانشینی الهام رضایی");
        assertThat(get(deputy(), path(file)))
                .as("what was answered may still be read")
                .hasStatus(200);
    }

    @Test
    void the_absent_persons_rights_hold_and_what_is_done_is_theirs_afterwards() {
        CaseFile file = files.registered();
        StaffMember deputy = deputy();
        standsIn(deputy, world.zahra());

        assertThat(html(get(deputy, path(file))).select(".standing-in").text())
                .contains("به جانشینی زهرا احمدی رسیدگی می‌کنید");
        MvcTestResult moved = post(
                deputy,
                path(file) + "/moves",
                "way",
                "accept",
                "version",
                Integer.toString(now(file).version()),
                "understanding",
                "دیر آمدن مراقب",
                "understandingState",
                "CONFIRMED",
                "note",
                "پی‌گیری شد");

        assertDone(moved, file, "moved");
        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("رضا گلستانی به جانشینی زهرا احمدی");
        assertDone(post(deputy, path(file) + "/follow-up", "on", "1499/1/1"), file, "follow-up");
        clock.advance(WEEK);
        assertThat(post(deputy, path(file) + "/notes", "text", "دیر شد")).hasStatus(404);
        assertDone(post(world.zahra(), path(file) + "/follow-up", "end", "true"), file, "follow-up-ended");
    }

    @Test
    void who_is_complained_of_sees_nothing_of_it_as_a_deputy_either() {
        StaffMember subject = world.another("RECEPTION", "subject-deputy", Role.COUNTER_OFFICER);
        standsIn(subject, world.zahra());
        List<String> before = lent(subject);
        int count = counted(subject);

        CaseFile file = files.registered(About.OTHER, subject.id());

        assertThat(file.ownerId()).isEqualTo(world.zahra().id());
        assertThat(get(subject, path(file))).hasStatus(404);
        assertThat(post(subject, path(file) + "/notes", "text", "من بودم")).hasStatus(404);
        assertThat(lent(subject)).isEqualTo(before);
        assertThat(counted(subject)).isEqualTo(count);
        assertThat(folders.lent(world.viewer(subject))).containsValue(count);
        assertThat(search.find(
                                new CaseQuery(
                                        file.number().toString(), SearchFilter.NONE, CaseQuery.Order.NEWEST, "", 20),
                                world.viewer(subject))
                        .direct())
                .isEmpty();
        assertThat(text(get(world.zahra(), path(file)))).doesNotContain("نفر subject-deputy به جانشینی");
    }

    @Test
    void a_case_kept_among_few_is_lent_only_by_name() {
        CaseFile file = files.registered();
        Doing done = protection.protect(file.number(), Confidentiality.RESTRICTED, "حساس است", files.zahra());
        assertThat(done).isInstanceOf(Doing.Done.class);
        standsIn(deputy(), world.zahra());
        assertThat(get(deputy(), path(file))).hasStatus(404);
        assertThat(lent(deputy())).doesNotContain(file.number().toString());

        nobody_stands_in();
        name(world.zahra(), deputy(), DelegationScope.EVERYTHING, null, false, true);
        assertThat(get(deputy(), path(file))).hasStatus(200);
        assertThat(lent(deputy())).contains(file.number().toString());
    }

    @Test
    void a_deputys_deputy_inherits_nothing() {
        CaseFile file = files.registered();
        referred(file, world.elham());
        standsIn(deputy(), world.elham());
        StaffMember third = world.another("RECEPTION", "third", Role.COUNTER_OFFICER);
        standsIn(third, deputy());

        assertThat(get(deputy(), path(file))).hasStatus(200);
        assertThat(get(third, path(file))).hasStatus(404);
        assertThat(lent(third)).doesNotContain(file.number().toString());
    }

    @Test
    void who_has_referrals_only_answers_and_does_not_decide() {
        CaseFile owned = files.registered();
        name(world.zahra(), deputy(), DelegationScope.REFERRALS, null, false, false);

        assertThat(get(deputy(), path(owned))).hasStatus(404);
        CaseFile file = files.registered();
        referrals.refer(
                file.number(),
                org.peygir.cartable.ReferralKind.OPINION,
                world.amir().id(),
                null,
                "؟",
                null,
                files.zahra());
        long referral = cartable.referrals(file.id()).getLast().id();
        nobody_stands_in();
        name(world.amir(), deputy(), DelegationScope.REFERRALS, null, false, false);
        assertThat(lent(deputy())).contains(file.number().toString());
        assertThat(post(
                        deputy(),
                        path(file) + "/moves",
                        "way",
                        "accept",
                        "version",
                        Integer.toString(now(file).version())))
                .hasStatus(403);
        assertDone(answer(deputy(), file, referral, "UPHELD", "درست است"), file, "opinion");
    }

    @Test
    void of_one_unit_only_its_cases() {
        CaseFile file = files.registered();
        name(world.zahra(), deputy(), DelegationScope.UNIT, world.unit("CARERS").id(), false, false);
        assertThat(get(deputy(), path(file))).hasStatus(404);

        nobody_stands_in();
        name(world.zahra(), deputy(), DelegationScope.UNIT, file.unitId(), false, false);
        assertThat(get(deputy(), path(file))).hasStatus(200);
    }

    /** The second person of a decision is another person, not another name. */
    @Test
    void an_opinion_given_for_another_is_no_second_opinion_on_ones_own_decision() {
        CaseFile file = files.registered();
        long referral = referred(file, world.amir());
        standsIn(world.zahra(), world.amir());
        assertDone(answer(world.zahra(), file, referral, "NOT_UPHELD", "وارد نیست"), file, "opinion");
        assertThat(cartable.opinions(file.id()))
                .singleElement()
                .matches(o -> o.by(world.zahra().id()) && o.by(world.amir().id()));
    }

    @Test
    void on_what_they_see_in_their_own_right_too_a_deputy_may_act_in_their_own_name() {
        CaseFile file = files.registered();
        // on her desk, whosever turn it is: what lies on the deputy's own is theirs
        if (file.assigneeId() == null || file.assigneeId() != world.zahra().id())
            handling.assign(file.number(), file.version(), world.zahra().id(), files.zahra());
        assertThat(now(file).assigneeId()).isEqualTo(world.zahra().id());
        StaffMember deputy = world.amir();
        standsIn(deputy, world.zahra());
        assertDone(post(deputy, path(file) + "/notes", "text", "به نام زهرا"), file, "note");
        assertThat(last(file).behalfOf()).isEqualTo(world.zahra().id());

        MvcTestResult chosen = post(deputy, path(file) + "/capacity", "own", "true");
        assertThat(chosen).hasStatus(302);
        assertThat(chosen.getResponse().getHeader("Set-Cookie"))
                .contains("own-name=yes", "Path=" + path(file), "HttpOnly");
        assertThat(post(deputy, path(file) + "/notes?inOwnName=true", "text", "به نام خودم"))
                .hasStatus(302);
        assertThat(last(file).behalfOf()).isNull();
        assertThat(last(file).staffId()).isEqualTo(deputy.id());
    }
}
