package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.access.Deputyship;
import org.peygir.cases.domain.InWhosePart.Part;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;

/** In whose name a deputy acts on one case (CUS-11). */
class InWhosePartTest {
    private static final Deputyship ONE = of(1);
    private static final Deputyship TWO = of(2);

    @Test
    void what_lies_with_the_absent_person_is_done_for_them() {
        assertThat(InWhosePart.choose(List.of(part(ONE, false, false), part(TWO, false, true)), false, true))
                .contains(TWO);
    }

    @Test
    void what_is_ones_own_stays_so_but_what_was_asked_of_the_absent_person_is_answered_for_them() {
        assertThat(InWhosePart.choose(List.of(part(ONE, false, true)), true, true))
                .isEmpty();
        assertThat(InWhosePart.choose(List.of(part(ONE, true, true)), true, true))
                .contains(ONE);
    }

    @Test
    void what_is_seen_only_because_of_them_is_for_them() {
        assertThat(InWhosePart.choose(List.of(part(ONE, false, false)), false, false))
                .contains(ONE);
        assertThat(InWhosePart.choose(List.of(part(ONE, false, false)), false, true))
                .isEmpty();
    }

    @Test
    void what_is_not_lent_never_counts() {
        assertThat(InWhosePart.choose(List.of(new Part(ONE, true, true, false)), false, false))
                .isEmpty();
    }

    private static Part part(Deputyship of, boolean asked, boolean lies) {
        return new Part(of, asked, lies, true);
    }

    private static Deputyship of(long absent) {
        Instant now = Instant.EPOCH;
        return new Deputyship(
                new Delegation(
                        absent,
                        absent,
                        9L,
                        now,
                        now.plusSeconds(1),
                        DelegationScope.EVERYTHING,
                        null,
                        false,
                        false,
                        now,
                        9,
                        null),
                5);
    }
}
