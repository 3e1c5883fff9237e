package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Doing;
import org.peygir.cases.Entry;
import org.peygir.cases.Review;
import org.peygir.cases.Status;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** CUS-11 and REV-01: whoever stands in for a reviewer decides for them, if they are independent themselves. */
class DeputyReviewWebTest extends DeputyWeb {
    @Autowired
    CaseReviews reviews;

    @Test
    void an_independent_deputy_decides_and_both_are_named() {
        CaseFile file = inReview();
        StaffMember reviewer = reviewer(file);
        standsIn(deputy(), reviewer);

        MvcTestResult done = decide(deputy(), file);

        assertThat(done)
                .as("a case of another unit is out of sight afterwards")
                .hasStatus(302)
                .hasHeader("Location", "/cartable/received?done=review-decided");
        assertThat(html(get(deputy(), "/cartable/received?done=review-decided"))
                        .select(".notice.done")
                        .text())
                .contains("بازبینی");

        assertThat(now(file).status()).isEqualTo(Status.CLOSED);
        Review decided = reviews.of(file.id()).getLast();
        assertThat(decided.outcome()).isEqualTo(Review.Outcome.UPHELD);
        assertThat(decided.reviewerId()).isEqualTo(reviewer.id());
        Entry entry = last(file);
        assertThat(entry.kind()).isEqualTo(Entry.Kind.REVIEW_DECIDED);
        assertThat(entry.staffId()).isEqualTo(deputy().id());
        assertThat(entry.behalfOf()).isEqualTo(reviewer.id());
    }

    @Test
    void a_deputy_who_decided_the_case_themselves_does_not() {
        CaseFile file = inReview();
        standsIn(world.zahra(), reviewer(file));

        MvcTestResult refused = decide(world.zahra(), file);

        assertThat(refused).hasStatus(422);
        assertThat(now(file).status()).isEqualTo(Status.IN_REVIEW);
    }

    private CaseFile inReview() {
        CaseFile closed = files.rejected();
        assertThat(reviews.ask(closed.id(), "قرارداد را نخوانده‌اید")).isInstanceOf(Doing.Done.class);
        return now(closed);
    }

    private StaffMember reviewer(CaseFile file) {
        return world.organization().staff(Objects.requireNonNull(file.assigneeId()));
    }

    private MvcTestResult decide(StaffMember who, CaseFile file) {
        long review = reviews.of(file.id()).getLast().id();
        return post(
                who,
                path(file) + "/reviews/" + review + "/outcome",
                "outcome",
                "UPHELD",
                "reasons",
                "قرارداد روشن است",
                "answer",
                "تصمیم همان است");
    }
}
