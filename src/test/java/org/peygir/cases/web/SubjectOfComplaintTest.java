package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CaseOwnership;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.Channel;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Doing;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.Moving;
import org.peygir.cases.Registering;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** RTN-09: who is complained of cannot see, find, count, be given or be referred the case, by any path. */
class SubjectOfComplaintTest extends CaseWeb {
    @Autowired
    CaseFolders folders;

    @Autowired
    CaseProtection protection;

    @Autowired
    CaseOwnership ownership;

    private static final Doing EXCLUDED = new Doing.Refused("cases.refusal.excluded");

    @Test
    void no_address_of_the_case_is_there_for_them_whatever_their_role() {
        StaffMember subject = world.manager();
        CaseFile file = files.registered();
        handling.note(file.number(), "یادداشت", List.of(), files.zahra());
        name(file, subject);

        for (String page : List.of("", "/peek", "/print", "/resolution", "/referrals", "/moves", "/protection"))
            assertThat(get(subject, path(file) + page)).as(page).hasStatus(404);
        assertThat(get(subject, path(file) + "/attachments/1")).hasStatus(404);
        for (String action : List.of("/notes", "/replies", "/assignment", "/follow-up", "/archive"))
            assertThat(post(subject, path(file) + action, "text", "x", "to", "me", "in", "true"))
                    .as(action)
                    .hasStatus(404);
    }

    @Test
    void lists_counts_and_news_are_as_if_it_were_not_there() {
        StaffMember subject = world.ceo();
        var before = query(subject);

        CaseFile file = files.registered(About.OTHER, subject.id());

        assertThat(query(subject)).isEqualTo(before);
        assertThat(query(world.manager()).get(Folder.UNIT))
                .contains(file.number().toString());
    }

    private Map<Folder, List<String>> query(StaffMember who) {
        Map<Folder, List<String>> seen = new java.util.EnumMap<>(Folder.class);
        for (Folder folder : Folder.values())
            seen.put(
                    folder,
                    folders.rows(folder, FolderFilter.ALL, null, 100_000, viewer(who)).stream()
                            .map(row -> row.number().toString())
                            .toList());
        return seen;
    }

    @Test
    void they_never_own_it_though_they_wrote_it_down() {
        CaseFile file = files.registered(About.OTHER, world.zahra().id());

        assertThat(file.ownerId()).isNotEqualTo(world.zahra().id());
        assertThat(get(world.zahra(), path(file))).hasStatus(404);
    }

    @Test
    void nobody_gives_it_to_them() {
        StaffMember subject = world.amir();
        CaseFile file = files.registered(About.OTHER, subject.id());

        assertThat(handling.assign(file.number(), file.version(), subject.id(), files.zahra()))
                .isEqualTo(EXCLUDED);
        assertThat(referrals.refer(file.number(), ReferralKind.OPINION, subject.id(), null, "؟", null, files.zahra()))
                .isEqualTo(EXCLUDED);
        assertThat(ownership.offer(file.number(), subject.id(), "", files.zahra()))
                .isEqualTo(EXCLUDED);
        for (String page : List.of("", "/referrals"))
            assertThat(html(get(world.zahra(), path(file) + page))
                            .select("option[value$=%d]".formatted(subject.id()))
                            .eachText())
                    .as(page)
                    .noneMatch(option -> option.startsWith(subject.displayName()));
    }

    @Test
    void a_referral_to_their_whole_unit_reaches_everybody_but_them() {
        StaffMember subject = world.elham();
        CaseFile file = files.registered(About.CARERS, subject.id());
        referrals.refer(
                file.number(), ReferralKind.OPINION, null, world.unit("CARERS").id(), "؟", null, files.zahra());

        assertThat(get(world.carersSupervisor(), path(file))).hasStatusOk();
        assertThat(get(subject, path(file))).hasStatus(404);
        assertThat(get(subject, "/cartable/received").getResponse().getStatus()).isEqualTo(200);
        assertThat(text(get(subject, "/cartable/received"))).doesNotContain(path(file));
    }

    @Test
    void a_move_places_it_with_somebody_else() {
        CaseFile file = files.decisionPending();
        StaffMember subject = world.elham();
        name(file, subject);

        file = now(file);
        Moving moving = handling.move(file.number(), file.version(), "to-carers", "", DECIDED, files.zahra());

        assertThat(now(file).assigneeId()).isNotEqualTo(subject.id());
        assertThat(get(subject, path(file))).hasStatus(404);
        assertThat(moving).isNotNull();
    }

    @Test
    void named_later_they_lose_desk_ownership_referrals_offers_and_reminders() {
        CaseFile file = files.registered();
        StaffMember subject = world.zahra();
        handling.followUp(file.number(), clock.instant().plus(Duration.ofMinutes(5)), "", viewer(subject));
        handling.take(file.number(), viewer(subject));

        MvcTestResult named = post(
                world.manager(),
                path(file) + "/protection/subjects",
                "subject",
                Long.toString(subject.id()),
                "subjectReason",
                "خود او مراقب آن شب بود");

        assertDone(named, file, "subject-named");
        CaseFile after = now(file);
        assertThat(after.subjects()).containsExactly(subject.id());
        assertThat(after.ownerId()).isNotEqualTo(subject.id());
        assertThat(after.assigneeId()).isNotEqualTo(subject.id());
        clock.advance(Duration.ofDays(1));
        assertThat(query(subject).values())
                .noneMatch(rows -> rows.contains(file.number().toString()));
        assertThat(get(subject, path(file))).hasStatus(404);
    }

    @Test
    void an_offer_made_before_cannot_be_accepted_any_more() {
        CaseFile file = files.registered();
        ownership.offer(file.number(), world.amir().id(), "", files.zahra());
        name(file, world.amir());

        assertThat(post(world.amir(), path(file) + "/owner", "answer", "accept"))
                .hasStatus(404);
        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
    }

    @Test
    void a_referral_open_to_them_is_withdrawn_and_takes_no_opinion() {
        CaseFile file = files.registered();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());
        name(file, world.elham());

        assertThat(post(world.elham(), path(file) + "/referrals/1/opinion", "verdict", "UPHELD", "text", "x"))
                .hasStatus(404);
        assertThat(html(get(world.zahra(), path(file))).select(".asked")).isEmpty();
    }

    @Test
    void more_than_one_may_be_complained_of_and_a_mistake_is_put_right() {
        CaseFile file = files.registered(About.OTHER, world.amir().id());
        name(file, world.elham());
        assertThat(now(file).subjects())
                .containsExactlyInAnyOrder(world.amir().id(), world.elham().id());

        assertThat(protection.acquit(file.number(), world.amir().id(), "همنام", viewer(world.manager())))
                .isInstanceOf(Doing.Done.class);

        assertThat(now(file).subjects()).containsExactly(world.elham().id());
        assertThat(get(world.amir(), path(file))).hasStatusOk();
        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("به‌عنوان طرف شکایت نام برد", "همنام");
    }

    @Test
    void naming_needs_a_reason_and_the_right() {
        CaseFile file = files.registered();
        String elham = Long.toString(world.elham().id());

        assertThat(post(world.zahra(), path(file) + "/protection/subjects", "subject", elham))
                .hasStatus(422);
        assertThat(post(world.zahra(), path(file) + "/protection/subjects", "subject", "", "subjectReason", "x"))
                .hasStatus(422);
        assertGuarded(file, "/protection/subjects", "subject", elham, "subjectReason", "x");
        assertThat(post(world.amir(), path(file) + "/protection/subjects", "subject", elham, "subjectReason", "x"))
                .hasStatus(403);
    }

    @Test
    void a_public_registration_never_falls_to_them_in_turn() {
        for (int i = 0; i < 6; i++) {
            var done = (Registering.Registered) cases.register(files.registration(
                    Channel.WEB, null, About.OTHER, world.amir().id()));
            CaseFile file = files.file(done.number());
            assertThat(file.ownerId()).isNotEqualTo(world.amir().id());
            assertThat(file.assigneeId()).isNotEqualTo(world.amir().id());
        }
    }

    private void name(CaseFile file, StaffMember subject) {
        StaffMember by = subject.equals(world.manager()) ? world.zahra() : world.manager();
        assertThat(protection.complainOf(file.number(), subject.id(), "او مراقب آن شب بود", viewer(by)))
                .isInstanceOf(Doing.Done.class);
    }

    // The level of confidentiality is the other half of the same page.

    @Test
    void restricted_it_is_known_to_owner_handler_asked_and_manager_only_CNF_01() {
        CaseFile file = mine();
        assertThat(get(world.supervisor(), path(file))).hasStatusOk();

        assertDone(restrict(file), file, "protected");

        assertThat(get(world.zahra(), path(file))).hasStatusOk();
        assertThat(get(world.manager(), path(file))).hasStatusOk();
        for (StaffMember other :
                List.of(world.amir(), world.supervisor(), world.ceo(), world.auditor(), world.carersSupervisor()))
            assertThat(get(other, path(file))).as(other.userName()).hasStatus(404);
        assertThat(html(get(world.zahra(), path(file))).select(".chead").text()).contains("محدود");
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());
        assertThat(get(world.elham(), path(file))).hasStatusOk();
        assertThat(get(world.carersSupervisor(), path(file))).hasStatus(404);
    }

    @Test
    void restricted_it_goes_to_people_by_name_only() {
        CaseFile file = mine();
        referrals.refer(
                file.number(), ReferralKind.OPINION, null, world.unit("CARERS").id(), "؟", null, files.zahra());
        restrict(file);

        CaseFile after = now(file);
        Doing refused = new Doing.Refused("cases.refusal.by-name-only");
        assertThat(get(world.elham(), path(file))).hasStatus(404);
        assertThat(after.assigneeId()).isEqualTo(world.zahra().id());
        assertThat(handling.assign(file.number(), after.version(), null, files.zahra()))
                .isEqualTo(refused);
        assertThat(referrals.refer(
                        file.number(),
                        ReferralKind.OPINION,
                        null,
                        world.unit("CARERS").id(),
                        "؟",
                        null,
                        files.zahra()))
                .isEqualTo(refused);
    }

    @Test
    void a_move_leaves_a_restricted_case_in_no_queue() {
        CaseFile file = mine();
        restrict(file);
        CaseFile moved = files.moved(
                now(file),
                "accept",
                Map.of("understanding", "دیر آمدن", "understandingState", "CONFIRMED", "category", "تأخیر"));
        assertThat(moved.assigneeId()).isNotNull();
        for (StaffMember other : List.of(world.amir(), world.supervisor()))
            if (other.id() != moved.assigneeId())
                assertThat(get(other, path(file))).as(other.userName()).hasStatus(404);
    }

    @Test
    void the_level_needs_a_reason_and_the_right_and_is_told_in_the_stream() {
        CaseFile file = mine();

        assertThat(post(world.zahra(), path(file) + "/protection/level", "level", "CONFIDENTIAL"))
                .hasStatus(422);
        assertThat(post(world.zahra(), path(file) + "/protection/level", "level", "SECRET", "levelReason", "x"))
                .hasStatus(422);
        assertGuarded(file, "/protection/level", "level", "RESTRICTED", "levelReason", "x");
        restrict(file);
        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("محدود", "پای آبروی کسی در میان است");
        assertDone(
                post(world.zahra(), path(file) + "/protection/level", "level", "NORMAL", "levelReason", "روشن شد"),
                file,
                "protected");
        assertThat(now(file).confidentiality()).isEqualTo(Confidentiality.NORMAL);
        assertThat(get(world.amir(), path(file))).hasStatusOk();
    }

    @Test
    void a_confidential_complainant_is_not_named_in_lists_to_those_asked() {
        CaseFile file = mine();
        protection.protect(file.number(), Confidentiality.CONFIDENTIAL, "خواست شاکی", files.zahra());
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());

        var rows =
                html(get(world.elham(), "/cartable/received")).select(".row:has(a[href='%s'])".formatted(path(file)));

        assertThat(rows).hasSize(1);
        assertThat(rows.text()).doesNotContain("مریم کاظمی").contains("محرمانه");
        assertThat(text(get(world.elham(), path(file) + "/peek"))).doesNotContain("مریم کاظمی");
        assertThat(text(get(world.elham(), path(file) + "/print"))).doesNotContain("مریم کاظمی");
    }

    /** On Zahra's desk, who owns it. */
    private CaseFile mine() {
        CaseFile file = files.registered();
        handling.take(file.number(), files.zahra());
        return now(file);
    }

    private MvcTestResult restrict(CaseFile file) {
        return post(
                world.zahra(),
                path(file) + "/protection/level",
                "level",
                "RESTRICTED",
                "levelReason",
                "پای آبروی کسی در میان است");
    }
}
