package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;

/** REV-01, requirements 3.9: who reviews a decision, and who does not. */
class ReviewerTest extends ReviewGround {
    @Test
    void REV_01_who_decided_and_who_works_under_them_are_refused_on_every_way() {
        CaseFile decided = onZahrasDesk();
        handling.take(decided.number(), world.viewer(world.manager()));
        CaseFile taken = files.file(decided.number());
        handling.move(taken.number(), taken.version(), "reject", "", CaseWorld.REJECTED, world.viewer(world.manager()));
        CaseFile file = inReview(files.file(decided.number()));

        Review review = reviews.of(file.id()).getLast();
        List<Long> under = List.of(
                world.supervisor().id(),
                world.carersSupervisor().id(),
                world.manager().id());
        assertThat(review.reviewerId())
                .as("who works under the manager who decided does not review it")
                .isNotIn(under);
        assertThat(reviews.reviewers(file)).extracting(StaffMember::id).doesNotContainAnyElementsOf(under);
        Viewer ceo = world.viewer(world.ceo());
        for (StaffMember one : List.of(world.manager(), world.zahra()))
            assertThat(reviews.assign(file.number(), review.id(), one.id(), ceo))
                    .isEqualTo(new Doing.Refused("cases.refusal.review-involved"));
        assertThat(reviews.assign(file.number(), review.id(), world.supervisor().id(), ceo))
                .isEqualTo(new Doing.Refused("cases.refusal.review-subordinate"));
        assertThat(decide(file, Review.Outcome.UPHELD, world.viewer(world.manager())))
                .isEqualTo(new Doing.Refused("cases.refusal.review-not-yours"));
    }

    @Test
    void REV_01_where_nobody_is_independent_it_falls_to_who_leads_the_house_and_says_so() {
        CaseFile closed = files.moved(onZahrasDesk(), "reject", CaseWorld.REJECTED);
        sql.execute(
                "update cases.entry set staff_id = ? where case_id = ? and kind = 'MOVED'",
                world.ceo().id(),
                closed.id());

        CaseFile reviewed = inReview(closed);

        Review review = reviews.of(reviewed.id()).getLast();
        assertThat(review.independent()).isFalse();
        assertThat(review.reviewerId()).isEqualTo(world.manager().id());
        assertThat(cases.entries(reviewed.id()))
                .anyMatch(e -> e.kind() == Entry.Kind.REVIEW_ASSIGNED
                        && "true".equals(e.data().get("dependent")));
        assertThat(decide(reviewed, Review.Outcome.UPHELD, world.viewer(world.manager())))
                .isInstanceOf(Doing.Done.class);
    }

    @Test
    void REV_01_the_next_review_of_a_decision_is_by_somebody_above_the_reviewer_before() {
        CaseFile file = inReview();
        long first = Objects.requireNonNull(file.assigneeId());
        decide(file, Review.Outcome.UPHELD, reviewer(file));

        CaseFile second = inReview(files.file(file.number()));

        Review review = reviews.of(file.id()).getLast();
        assertThat(review.level()).isEqualTo(2);
        assertThat(review.reviewerId()).isNotEqualTo(first);
        assertThat(reviewerOf(second).roles()).contains(Role.COMPLAINTS_MANAGER);
        decide(second, Review.Outcome.UPHELD, reviewer(second));
        CaseFile third = inReview(files.file(file.number()));
        assertThat(reviewerOf(third).roles()).contains(Role.CEO);
        decide(third, Review.Outcome.UPHELD, reviewer(third));
        assertThat(reviews.ask(file.id(), "هنوز قانع نیستم"))
                .isEqualTo(new Doing.Refused("cases.refusal.review-nobody"));
    }

    @Test
    void REV_01_the_only_one_left_who_may_review_cannot_be_named_until_the_outcome_is_there() {
        CaseFile file = inReview();
        for (int level = 1; level < 3; level++) {
            decide(file, Review.Outcome.UPHELD, reviewer(file));
            file = inReview(files.file(file.number()));
        }
        long last = Objects.requireNonNull(file.assigneeId());

        assertThat(protection.complainOf(file.number(), last, "خویشاوند طرف شکایت است", files.zahra()))
                .isEqualTo(new Doing.Refused("cases.refusal.review-nobody-left"));

        CaseFile after = files.file(file.number());
        assertThat(after.assigneeId()).isEqualTo(last);
        assertThat(after.subjects()).isEmpty();
    }

    @Test
    void REV_01_whoever_gets_a_review_is_told_by_letter_unless_they_took_it_themselves() {
        CaseFile file = inReview();
        StaffMember first = reviewerOf(file);
        long review = reviews.of(file.id()).getLast().id();
        Viewer ceo = world.viewer(world.ceo());
        assertThat(letters(first, file)).isEqualTo(1);

        StaffMember second = reviews.reviewers(file).stream()
                .filter(one -> one.id() != first.id() && one.id() != ceo.staffId())
                .findFirst()
                .orElseThrow();
        assertThat(reviews.assign(file.number(), review, second.id(), ceo)).isInstanceOf(Doing.Done.class);
        assertThat(letters(second, file)).isEqualTo(1);

        assertThat(reviews.assign(file.number(), review, ceo.staffId(), ceo)).isInstanceOf(Doing.Done.class);
        assertThat(letters(world.ceo(), file)).isZero();
        assertThat(letters(first, file)).isEqualTo(1);
    }

    @Test
    void a_reviewer_complained_of_meanwhile_is_relieved_at_once_RTN_09() {
        CaseFile file = inReview();
        long first = Objects.requireNonNull(file.assigneeId());

        assertThat(protection.complainOf(file.number(), first, "خویشاوند طرف شکایت است", files.zahra()))
                .isInstanceOf(Doing.Done.class);

        CaseFile after = files.file(file.number());
        assertThat(after.assigneeId()).isNotNull().isNotEqualTo(first).isNotEqualTo(file.ownerId());
        assertThat(reviews.of(file.id()).getLast().reviewerId()).isEqualTo(after.assigneeId());
    }
}
