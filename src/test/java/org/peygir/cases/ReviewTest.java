package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.Holding;
import org.peygir.cartable.ReferralKind;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.DeadlineUnit;

/** REV-01, requirements 3.1 and 3.9: the internal review of a decision, from the request to its outcome. */
class ReviewTest extends ReviewGround {
    @Test
    void who_is_not_content_asks_and_the_case_is_with_somebody_independent_at_once() {
        CaseFile closed = closed();

        assertThat(reviews.ask(closed.id(), "قرارداد را نخوانده‌اید")).isInstanceOf(Doing.Done.class);

        CaseFile file = files.file(closed.number());
        Review review = reviews.of(file.id()).getLast();
        Instant due = deadlines.due(20, DeadlineUnit.WORKING_DAYS, file.unitId(), MONDAY);
        assertThat(file.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(file.ownerId()).isEqualTo(closed.ownerId());
        assertThat(file.assigneeId()).isEqualTo(review.reviewerId());
        assertThat(file.dueAt()).isEqualTo(due);
        assertThat(file.promisedAt()).isEqualTo(due);
        assertThat(file.lastLine()).isEqualTo("قرارداد را نخوانده‌اید");
        assertThat(review.independent()).isTrue();
        assertThat(review.reviewerId()).isNotEqualTo(closed.ownerId());
        assertThat(world.organization().staff(review.reviewerId()).unitId())
                .as("a head of a unit, not who leads the house")
                .isIn(world.unit("COMPLAINTS").id(), world.unit("CARERS").id());
        assertThat(cartable.holdings(file.id()))
                .filteredOn(Holding::current)
                .singleElement()
                .extracting(Holding::staffId)
                .isEqualTo(review.reviewerId());
        assertThat(folders.rows(Folder.RECEIVED, FolderFilter.ALL, null, 50, reviewer(file)))
                .filteredOn(row -> row.number().equals(file.number()))
                .singleElement()
                .satisfies(row -> assertThat(row.needsMe() && row.unread()).isTrue());
        assertThat(clock(file).state()).isEqualTo(State.RUNNING);
        assertThat(clock(file).dueAt()).isEqualTo(due);
        assertThat(lastMessage(file.id())).contains("درخواست بازبینی");
        assertThat(reviews.ask(closed.id(), "باز هم")).isEqualTo(new Doing.Refused("cases.refusal.in-review"));
        assertThat(tracking.object(closed.id(), "باز هم")).isEqualTo(new Doing.Refused("cases.refusal.in-review"));
    }

    @Test
    void while_it_lasts_nobody_but_the_reviewer_acts_on_the_case() {
        CaseFile file = inReview();
        Viewer owner = files.zahra();
        assertThat(handling.take(file.number(), world.viewer(world.manager())))
                .isEqualTo(new Doing.Refused("cases.refusal.in-review"));
        assertThat(handling.assign(file.number(), file.version(), owner.staffId(), owner))
                .isEqualTo(new Doing.Refused("cases.refusal.in-review"));
        assertThat(referrals.refer(
                        file.number(), ReferralKind.OPINION, world.elham().id(), null, "نظر شما؟", null, owner))
                .isEqualTo(new Doing.Refused("cases.refusal.in-review"));
        assertThat(referrals.refer(
                        file.number(),
                        ReferralKind.INFORMATION,
                        world.elham().id(),
                        null,
                        "قرارداد کجاست؟",
                        null,
                        reviewer(file)))
                .isInstanceOf(Doing.Done.class);
    }

    @Test
    void a_decision_that_stands_leaves_the_case_closed_as_it_was() {
        CaseFile before = closed();
        CaseFile file = inReview(before);
        clock.set(MONDAY.plus(Duration.ofDays(2)));

        Doing doing = decide(file, Review.Outcome.UPHELD, reviewer(file));

        assertThat(doing).isInstanceOf(Doing.Done.class);
        CaseFile after = files.file(file.number());
        assertThat(after.status()).isEqualTo(Status.CLOSED);
        assertThat(after.closedAt()).isEqualTo(before.closedAt());
        assertThat(after.assigneeId()).isEqualTo(before.assigneeId());
        assertThat(after.reopened()).isZero();
        assertThat(after.promisedAt()).isNull();
        assertThat(cartable.holdings(after.id())).noneMatch(Holding::current);
        assertThat(clock(after).state()).isEqualTo(State.MET);
        assertThat(lastMessage(after.id())).contains("تصمیم ما همان است");
        assertThat(cases.entries(after.id()))
                .anyMatch(e -> e.kind() == Entry.Kind.REVIEW_DECIDED
                        && e.visible()
                        && e.body().equals("پاسخ بازبین"));
    }

    @Test
    void a_decision_that_was_wrong_is_made_anew_from_the_first_stage() {
        CaseFile file = inReview();

        assertThat(decide(file, Review.Outcome.OVERTURNED, reviewer(file))).isInstanceOf(Doing.Done.class);

        CaseFile again = files.file(file.number());
        assertThat(again.open()).isTrue();
        assertThat(again.inReview()).isFalse();
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.assigneeId()).isNotEqualTo(file.assigneeId());
        assertThat(again.promisedAt())
                .isEqualTo(deadlines.due("RESOLUTION", CaseClocks.traits(again, again.unitId()), MONDAY));
        assertThat(cases.resolution(again.id()).finding()).isNull();
        assertThat(cartable.holdings(again.id())).filteredOn(Holding::current).hasSize(1);
        assertThat(clock(again).open()).isFalse();
        assertThat(lastMessage(again.id())).contains("از نو رسیدگی");
    }

    @Test
    void one_may_ask_within_half_a_year_of_the_decision_and_only_of_a_decision() {
        CaseFile open = files.registered();
        assertThat(reviews.ask(open.id(), "چرا؟")).isEqualTo(new Doing.Refused("cases.refusal.review-open"));
        CaseFile closed = closed();
        assertThat(reviews.until(closed)).contains(MONDAY.plus(Duration.ofDays(183)));
        clock.set(MONDAY.plus(Duration.ofDays(183)).plusSeconds(60));
        assertThat(reviews.ask(closed.id(), "چرا؟")).isEqualTo(new Doing.Refused("cases.refusal.review-window"));
        clock.set(MONDAY.plus(Duration.ofDays(183)));
        assertThat(reviews.ask(closed.id(), "چرا؟")).isInstanceOf(Doing.Done.class);
    }

    @Test
    void staff_write_down_what_the_customer_asks_and_the_clock_is_told_apart() {
        CaseFile closed = closed();
        Viewer auditor = world.viewer(world.auditor());
        assertThat(reviews.ask(closed.number(), Channel.PHONE, "چرا؟", auditor))
                .isEqualTo(new Doing.Refused("cases.refusal.permission"));
        assertThat(reviews.ask(closed.number(), Channel.PHONE, "چرا؟", files.zahra()))
                .isInstanceOf(Doing.Done.class);
        Review review = reviews.of(closed.id()).getLast();
        assertThat(review.askedBy()).isEqualTo(world.zahra().id());
        assertThat(review.channel()).isEqualTo(Channel.PHONE);
        CaseFile file = files.file(closed.number());
        assertThat(folders.byClock(Folder.RECEIVED, "REVIEW", null, 50, reviewer(file)))
                .filteredOn(row -> row.number().equals(file.number()))
                .singleElement()
                .satisfies(row -> assertThat(row.dueAt()).isEqualTo(file.dueAt()));
    }

    @Test
    void the_reviewer_extends_it_once_and_the_customer_is_told_HDL_04() {
        CaseFile file = inReview();
        assertThat(extend(file, files.zahra())).isEqualTo(new Doing.Refused("cases.refusal.in-review"));
        assertThat(timekeeping.pause(file.number(), DeadlineClock.REVIEW, "customer", reviewer(file)))
                .isEqualTo(new Doing.Refused("cases.refusal.in-review"));

        assertThat(extend(file, reviewer(file))).isInstanceOf(Doing.Done.class);

        Instant later = deadlines.due(25, DeadlineUnit.WORKING_DAYS, file.unitId(), MONDAY);
        CaseFile after = files.file(file.number());
        assertThat(after.dueAt()).isEqualTo(later).isAfter(file.dueAt());
        assertThat(after.promisedAt()).isEqualTo(later);
        assertThat(tracking.view(file.id()).promisedAt()).isEqualTo(later);
        assertThat(lastMessage(file.id())).contains("بازبین در سفر است");
        assertThat(extend(after, reviewer(after))).isEqualTo(new Doing.Refused("deadlines.refusal.extended"));
        decide(after, Review.Outcome.UPHELD, reviewer(after));
        assertThat(files.file(file.number()).promisedAt()).isNull();
    }

    private Doing extend(CaseFile file, Viewer viewer) {
        return timekeeping.extend(file.number(), DeadlineClock.REVIEW, 5, "بازبین در سفر است", viewer);
    }
}
