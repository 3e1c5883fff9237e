package org.peygir.cartable.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.ReferralState;

class ReferralRulesTest {
    private static final long ZAHRA = 1, ELHAM = 2, AMIR = 3, COMPLAINTS = 10, CARERS = 20;

    @Test
    void the_person_asked_may_answer_and_nobody_else() {
        Referral toElham = referral(ELHAM, ReferralState.SENT, ReferralKind.OPINION);

        assertThat(ReferralRules.answer(toElham, ELHAM, CARERS)).isEmpty();
        assertThat(ReferralRules.answer(toElham, AMIR, CARERS)).contains("cartable.referral.not-yours");
        assertThat(ReferralRules.answer(toElham, ZAHRA, COMPLAINTS)).contains("cartable.referral.not-yours");
    }

    @Test
    void anybody_of_a_unit_asked_as_a_whole_may_answer() {
        Referral toCarers = referral(null, ReferralState.SENT, ReferralKind.ACTION);

        assertThat(ReferralRules.answer(toCarers, AMIR, CARERS)).isEmpty();
        assertThat(ReferralRules.answer(toCarers, AMIR, COMPLAINTS)).isPresent();
    }

    @Test
    void an_ended_referral_takes_no_answer() {
        for (ReferralState ended :
                new ReferralState[] {ReferralState.ANSWERED, ReferralState.RETURNED, ReferralState.RECALLED})
            assertThat(ReferralRules.answer(referral(ELHAM, ended, ReferralKind.OPINION), ELHAM, CARERS))
                    .contains("cartable.referral.ended");
    }

    @Test
    void a_return_needs_a_reason() {
        Referral r = referral(ELHAM, ReferralState.SEEN, ReferralKind.OPINION);

        assertThat(ReferralRules.giveBack(r, ELHAM, CARERS, "  ")).contains("cartable.referral.reason-needed");
        assertThat(ReferralRules.giveBack(r, ELHAM, CARERS, "not our ward")).isEmpty();
        assertThat(ReferralRules.giveBack(r, AMIR, CARERS, "x")).contains("cartable.referral.not-yours");
    }

    @Test
    void only_the_sender_recalls_and_only_what_nobody_has_seen() {
        assertThat(ReferralRules.recall(referral(ELHAM, ReferralState.SENT, ReferralKind.ACTION), ZAHRA))
                .isEmpty();
        assertThat(ReferralRules.recall(referral(ELHAM, ReferralState.SENT, ReferralKind.ACTION), ELHAM))
                .contains("cartable.referral.not-yours");
        assertThat(ReferralRules.recall(referral(ELHAM, ReferralState.SEEN, ReferralKind.ACTION), ZAHRA))
                .contains("cartable.referral.seen");
        assertThat(ReferralRules.recall(referral(ELHAM, ReferralState.ANSWERED, ReferralKind.ACTION), ZAHRA))
                .contains("cartable.referral.ended");
    }

    @Test
    void only_information_ends_by_being_read() {
        assertThat(ReferralRules.acknowledge(
                        referral(ELHAM, ReferralState.SENT, ReferralKind.INFORMATION), ELHAM, CARERS))
                .isEmpty();
        assertThat(ReferralRules.acknowledge(referral(ELHAM, ReferralState.SENT, ReferralKind.OPINION), ELHAM, CARERS))
                .contains("cartable.referral.answer-needed");
        assertThat(ReferralRules.acknowledge(
                        referral(ELHAM, ReferralState.SENT, ReferralKind.INFORMATION), AMIR, CARERS))
                .contains("cartable.referral.not-yours");
        assertThat(ReferralKind.INFORMATION.holds()).isFalse();
    }

    @Test
    void ORG_12_a_referral_is_taken_in_hand_once_where_terms_were_agreed() {
        Instant by = Instant.parse("2026-11-18T06:10:00Z");
        Referral agreed = accepting(by, null);
        assertThat(ReferralRules.accept(agreed, ELHAM, CARERS)).isEmpty();
        assertThat(ReferralRules.accept(agreed, AMIR, CARERS)).contains("cartable.referral.not-yours");
        assertThat(ReferralRules.accept(accepting(null, null), ELHAM, CARERS)).contains("cartable.referral.no-terms");
        assertThat(ReferralRules.accept(accepting(by, by), ELHAM, CARERS))
                .contains("cartable.referral.accepted-already");
    }

    private static Referral accepting(@Nullable Instant by, @Nullable Instant at) {
        Referral sent = referral(ELHAM, ReferralState.SENT, ReferralKind.ACTION);
        return new Referral(
                sent.id(),
                sent.subjectId(),
                sent.kind(),
                sent.fromStaffId(),
                sent.fromUnitId(),
                sent.toStaffId(),
                sent.toUnitId(),
                sent.text(),
                sent.sentAt(),
                null,
                sent.dueAt(),
                sent.state(),
                null,
                null,
                1,
                by,
                at);
    }

    private static Referral referral(@Nullable Long to, ReferralState state, ReferralKind kind) {
        Instant at = Instant.parse("2026-11-17T06:10:00Z");
        return new Referral(
                7,
                100,
                kind,
                ZAHRA,
                COMPLAINTS,
                to,
                CARERS,
                "?",
                at,
                null,
                at.plusSeconds(1),
                state,
                null,
                state == ReferralState.RETURNED ? "x" : null,
                1,
                null,
                null);
    }
}
