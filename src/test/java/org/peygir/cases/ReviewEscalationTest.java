package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** REV-01: a review that takes too long is brought to attention, and never to somebody who had a part in what is reviewed. */
@PeygirTest
@Import(CaseWorld.class)
class ReviewEscalationTest extends EscalationGround {
    @Autowired
    private CaseReviews reviews;

    @Test
    void a_late_review_is_told_to_a_head_who_had_no_part_in_the_case_and_goes_on_to_such_a_one() {
        rules.save(rule(Trigger.CLOCK, "REVIEW", 100, Deed.TELL_SUPERVISOR, true), world.viewer(world.manager()));
        rules.save(rule(Trigger.CLOCK, "REVIEW", 150, Deed.REFER_UP, true), world.viewer(world.manager()));
        CaseFile closed = made.rejected();
        // The head of the unit had a part in it.
        sql.execute(
                "update cases.entry set behalf_of = ? where case_id = ? and kind = 'MOVED'",
                world.supervisor().id(),
                closed.id());
        assertThat(reviews.ask(closed.id(), "قرارداد را نخوانده‌اید")).isInstanceOf(Doing.Done.class);
        CaseFile file = made.file(closed.number());
        assertThat(file.assigneeId()).isNotEqualTo(world.supervisor().id());
        after(Duration.ofMinutes(2));
        assertThat(of(file)).isEmpty();

        at(file.dueAt());

        assertThat(of(file))
                .singleElement()
                .satisfies(e -> assertThat(e.data())
                        .containsEntry("deed", "TELL_SUPERVISOR")
                        .doesNotContainEntry(
                                "to", Long.toString(world.supervisor().id())));
        at(file.dueAt().plus(Duration.ofDays(30)));
        assertThat(cartable.referrals(file.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.toStaffId())
                        .isNotEqualTo(world.supervisor().id())
                        .isNotEqualTo(world.zahra().id())
                        .isNotEqualTo(Objects.requireNonNull(file.assigneeId())));
    }

    private List<Entry> of(CaseFile file) {
        return told(file).stream()
                .filter(e -> "REVIEW".equals(e.data().get("clock")))
                .toList();
    }
}
