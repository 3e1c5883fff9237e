package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.ReferralState;
import org.peygir.cases.BranchState;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches.Until;
import org.peygir.routines.Wording;

/** When those who were asked at once have answered enough for the case to go on. */
class BranchRulesTest {
    @Test
    void all_are_waited_for_where_the_routine_wants_all() {
        assertThat(BranchRules.enough(Until.ALL, asked(ReferralState.ANSWERED, ReferralState.ANSWERED)))
                .isTrue();
        assertThat(BranchRules.enough(Until.ALL, asked(ReferralState.ANSWERED, ReferralState.SEEN)))
                .isFalse();
    }

    @Test
    void one_answer_is_enough_where_the_routine_wants_the_first() {
        assertThat(BranchRules.enough(Until.FIRST, asked(ReferralState.SENT, ReferralState.ANSWERED)))
                .isTrue();
        assertThat(BranchRules.enough(Until.FIRST, asked(ReferralState.SENT, ReferralState.RETURNED)))
                .isFalse();
    }

    @Test
    void who_was_never_asked_has_not_answered_but_where_nobody_is_to_be_asked_nothing_is_waited_for() {
        List<BranchState> unsent = List.of(new BranchState(branch(), null));

        assertThat(BranchRules.enough(Until.ALL, unsent)).isFalse();
        assertThat(BranchRules.enough(Until.FIRST, unsent)).isFalse();
        assertThat(BranchRules.enough(Until.ALL, List.of())).isTrue();
        assertThat(BranchRules.enough(Until.FIRST, List.of())).isTrue();
    }

    private static List<BranchState> asked(ReferralState... states) {
        return Arrays.stream(states)
                .map(state -> new BranchState(branch(), referral(state)))
                .toList();
    }

    private static Branch branch() {
        return new Branch("a", Branch.Ask.OPINION, null, null, "UNIT", Wording.NONE, null);
    }

    private static Referral referral(ReferralState state) {
        Instant now = Instant.EPOCH;
        return new Referral(
                1, 1, ReferralKind.OPINION, 1, 1, null, 2, "?", now, null, now, state, null, null, 1, null, null);
    }
}
