package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Holding;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.routines.Missing;
import org.peygir.routines.Routines;
import org.peygir.routines.Way;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The routine of seed 001, walked by the commands behind every page. */
@PeygirTest
@Import(CaseWorld.class)
class ComplaintJourneyTest {
    private static final Map<String, String> DECIDED =
            Map.of("finding", "UPHELD", "reasons", "برگهٔ حضور", "cause", "نبود جانشین", "response", "مراقب عوض شد.");

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    CaseOwnership ownership;

    @Autowired
    CaseTracking tracking;

    @Autowired
    Cartable cartable;

    @Autowired
    Letters letters;

    @Autowired
    Routines routines;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    @Test
    void a_founded_complaint_travels_to_a_satisfied_close() {
        CaseFile decision = files.decisionPending();
        CaseFile fixing = files.moved(decision, "to-carers", DECIDED);
        assertThat(fixing.unitId()).isEqualTo(world.unit("CARERS").id());
        Viewer elham = world.viewer(world.elham());
        handling.assign(fixing.number(), fixing.version(), elham.staffId(), files.zahra());
        CaseFile taken = files.file(fixing.number());
        assertThat(taken.assigneeId()).isEqualTo(elham.staffId());
        handling.record(taken.number(), taken.version(), Map.of("fix", "مراقب تازه از امشب"), elham);
        assertThat(tracking.confirm(taken.id())).isInstanceOf(Doing.Done.class);
        CaseFile confirmed = files.file(taken.number());

        Moving end = handling.move(confirmed.number(), confirmed.version(), "carers-done", "", Map.of(), elham);

        assertThat(end).isInstanceOf(Moving.Moved.class);
        CaseFile closed = files.file(confirmed.number());
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.ownerId()).isEqualTo(world.zahra().id());
        assertThat(cartable.holdings(closed.id())).noneMatch(Holding::current);
        assertThat(cases.entries(closed.id()))
                .anyMatch(e -> e.visible() && e.body().equals("مراقب عوض شد."));
    }

    @Test
    void the_customer_is_told_where_the_case_is_and_at_the_end_what_was_found_and_why_CUS_18_RTN_15() {
        CaseFile fixing = files.moved(files.decisionPending(), "to-carers", DECIDED);
        String promise = letters.date(fixing.locale(), java.util.Objects.requireNonNull(fixing.promisedAt()));
        assertThat(lastMessage(fixing.id()))
                .contains(routines.inForce("home-care").stage(fixing.stageId()).customerText(fixing.locale()))
                .contains(promise);

        CaseFile closed =
                files.moved(fixing, "carers-done", Map.of("fix", "مراقب تازه از امشب", "satisfaction", "SATISFIED"));

        assertThat(closed.open()).isFalse();
        assertThat(lastMessage(fixing.id())).contains("نتیجه: وارد است").contains("اعتراض");
    }

    private String lastMessage(long caseId) {
        return java.util.Objects.requireNonNull(sql.fetchSingle(
                        "select body from communications.outbox where subject_id = ? order by id desc limit 1", caseId)
                .get(0, String.class));
    }

    @Test
    void the_last_stage_names_the_missing_fix_and_satisfaction_RTN_17() {
        CaseFile fixing = files.moved(files.decisionPending(), "to-carers", DECIDED);

        assertThat(missing(
                        handling.move(fixing.number(), fixing.version(), "carers-done", "", Map.of(), files.zahra())))
                .contains("fix", "satisfaction");
        assertThat(missing(handling.move(
                        fixing.number(), fixing.version(), "carers-done", "", Map.of("fix", "x"), files.zahra())))
                .contains("satisfaction")
                .doesNotContain("fix");
        assertThat(files.file(fixing.number())).isEqualTo(fixing);
        assertThat(cases.resolution(fixing.id()).fix()).isEmpty();
    }

    @Test
    void an_unfounded_end_is_refused_without_a_reason_RTN_15() {
        CaseFile file = files.registered();

        Moving refused = handling.move(file.number(), file.version(), "reject", "", Map.of(), files.zahra());
        assertThat(missing(refused)).contains("field.reasons");
        CaseFile ended = files.moved(
                file,
                "reject",
                Map.of(
                        "finding",
                        "NOT_UPHELD",
                        "reasons",
                        "قرارداد",
                        "category",
                        "هزینه",
                        "cause",
                        "ناآگاهی",
                        "response",
                        "شرح",
                        "understanding",
                        "مبلغ",
                        "understandingState",
                        "CONFIRMED"));
        assertThat(ended.open()).isFalse();
    }

    @Test
    void the_decision_suggests_the_unit_complained_of_and_other_when_nothing_matches_RTN_16() {
        assertThat(suggested(files.registered(About.RECEPTION, null))).isEqualTo("to-reception");
        assertThat(suggested(files.registered(About.OTHER, null))).isEqualTo("to-other");
    }

    @Test
    void the_owner_stays_through_two_referrals_and_an_opinion_counts_its_waiting_ORG_06_AFS_07() {
        clock.set(java.time.Instant.parse("2026-11-22T05:00:00Z"));
        CaseFile file = files.registered();
        Viewer zahra = files.zahra();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "نظر شما؟", null, zahra);
        clock.advance(java.time.Duration.ofMinutes(90));
        long referral = cartable.referrals(file.id()).getFirst().id();
        referrals.answer(file.number(), referral, Verdict.UPHELD, "وارد است", world.viewer(world.elham()));
        referrals.refer(
                file.number(),
                ReferralKind.ACTION,
                null,
                world.unit("RECEPTION").id(),
                "تماس",
                null,
                zahra);

        assertThat(files.file(file.number()).ownerId()).isEqualTo(world.zahra().id());
        assertThat(cartable.opinions(file.id()))
                .singleElement()
                .satisfies(o -> assertThat(o.waitingWorkingMinutes()).isEqualTo(90));
        assertThat(cartable.holdings(file.id()).getLast().unitId())
                .isEqualTo(world.unit("RECEPTION").id());
    }

    @Test
    void a_newer_opinion_supersedes_the_older_and_changes_nothing_in_it() {
        CaseFile file = files.registered();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "نظر؟", null, files.zahra());
        long referral = cartable.referrals(file.id()).getFirst().id();
        Viewer elham = world.viewer(world.elham());
        referrals.answer(file.number(), referral, Verdict.UPHELD, "نخست", elham);

        referrals.answer(file.number(), referral, Verdict.NOT_UPHELD, "دوم", elham);

        assertThat(cartable.opinions(file.id()))
                .extracting(o -> o.text() + o.superseded())
                .containsExactly("نخستtrue", "دومfalse");
    }

    @Test
    void ownership_passes_only_by_acceptance_and_bounces_back_ORG_06() {
        CaseFile file = files.registered();
        ownership.offer(file.number(), world.amir().id(), "مرخصی", files.zahra());
        assertThat(files.file(file.number()).ownerId()).isEqualTo(world.zahra().id());
        clock.advance(java.time.Duration.ofDays(9));
        assertThat(ownership.bounce()).isPositive();
        assertThat(ownership.offer(file.id())).isEmpty();
        ownership.offer(file.number(), world.amir().id(), "مرخصی", files.zahra());

        assertThat(ownership.answer(file.number(), true, world.viewer(world.amir())))
                .isInstanceOf(Doing.Done.class);

        assertThat(files.file(file.number()).ownerId()).isEqualTo(world.amir().id());
    }

    @Test
    void the_person_complained_of_can_neither_see_it_nor_be_given_it_RTN_09() {
        CaseFile file = files.registered(About.CARERS, world.elham().id());
        CaseFile decision = files.moved(
                file, "accept", Map.of("understanding", "الف", "understandingState", "CONFIRMED", "category", "ب"));
        CaseFile fixing = files.moved(decision, "to-carers", DECIDED);

        assertThat(cases.file(fixing.number(), world.viewer(world.elham()))).isEmpty();
        assertThat(handling.assign(
                        fixing.number(), fixing.version(), world.elham().id(), files.zahra()))
                .isEqualTo(new Doing.Refused("cases.refusal.excluded"));
        assertThat(referrals.refer(
                        fixing.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra()))
                .isEqualTo(new Doing.Refused("cases.refusal.excluded"));
    }

    @Test
    void an_objection_after_the_close_reopens_within_the_window_only() {
        CaseFile file = files.registered();
        CaseFile closed = files.moved(
                file,
                "reject",
                Map.of(
                        "finding",
                        "NOT_UPHELD",
                        "reasons",
                        "الف",
                        "category",
                        "ب",
                        "cause",
                        "ج",
                        "response",
                        "د",
                        "understanding",
                        "ه",
                        "understandingState",
                        "CONFIRMED"));

        assertThat(tracking.object(closed.id(), "درست نیست")).isInstanceOf(Doing.Done.class);

        CaseFile reopened = files.file(closed.number());
        assertThat(reopened.open()).isTrue();
        assertThat(reopened.reopened()).isEqualTo(1);
        assertThat(cartable.holdings(reopened.id())).anyMatch(Holding::current);
    }

    private String suggested(CaseFile file) {
        CaseFile decision = files.moved(
                file, "accept", Map.of("understanding", "الف", "understandingState", "CONFIRMED", "category", "ب"));
        return handling.ways(decision, files.zahra()).stream()
                .filter(Way::suggested)
                .map(Way::code)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> missing(Moving moving) {
        return ((Moving.Unmet) moving).missing().stream().map(Missing::code).toList();
    }
}
