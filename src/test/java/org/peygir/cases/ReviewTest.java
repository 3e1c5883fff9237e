package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Holding;
import org.peygir.cartable.ReferralKind;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** REV-01, requirements 3.1 and 3.9: the internal review of a decision, by the commands behind every page. */
@PeygirTest
@Import(CaseWorld.class)
class ReviewTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

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
    CaseTracking tracking;

    @Autowired
    CaseReviews reviews;

    @Autowired
    CaseFolders folders;

    @Autowired
    CaseProtection protection;

    @Autowired
    Cartable cartable;

    @Autowired
    Clocks clocks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void monday_morning() {
        clock.set(MONDAY);
    }

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
    void who_decided_and_who_works_under_them_are_refused_on_every_way() {
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
    void where_nobody_is_independent_it_falls_to_who_leads_the_house_and_says_so() {
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
    void the_next_review_of_a_decision_is_by_somebody_above_the_reviewer_before() {
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
    void the_only_one_left_who_may_review_cannot_be_named_until_the_outcome_is_there() {
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
    void whoever_gets_a_review_is_told_by_letter_unless_they_took_it_themselves() {
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
    void a_reviewer_complained_of_meanwhile_is_relieved_at_once_RTN_09() {
        CaseFile file = inReview();
        long first = Objects.requireNonNull(file.assigneeId());

        assertThat(protection.complainOf(file.number(), first, "خویشاوند طرف شکایت است", files.zahra()))
                .isInstanceOf(Doing.Done.class);

        CaseFile after = files.file(file.number());
        assertThat(after.assigneeId()).isNotNull().isNotEqualTo(first).isNotEqualTo(file.ownerId());
        assertThat(reviews.of(file.id()).getLast().reviewerId()).isEqualTo(after.assigneeId());
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

    private CaseFile closed() {
        return files.moved(onZahrasDesk(), "reject", CaseWorld.REJECTED);
    }

    /** Whosever turn it is. */
    private CaseFile onZahrasDesk() {
        CaseFile file = files.registered();
        long zahra = world.zahra().id();
        sql.execute("update cartable.holding set staff_id = ? where subject_id = ?", zahra, file.id());
        sql.execute("update cartable.work_item set staff_id = ? where subject_id = ?", zahra, file.id());
        sql.execute("update cases.case_file set assignee_id = ? where id = ?", zahra, file.id());
        return files.file(file.number());
    }

    private CaseFile inReview() {
        return inReview(closed());
    }

    private CaseFile inReview(CaseFile closed) {
        assertThat(reviews.ask(closed.id(), "قرارداد را نخوانده‌اید")).isInstanceOf(Doing.Done.class);
        return files.file(closed.number());
    }

    private Viewer reviewer(CaseFile file) {
        return world.viewer(reviewerOf(file));
    }

    private StaffMember reviewerOf(CaseFile file) {
        return world.organization().staff(Objects.requireNonNull(file.assigneeId()));
    }

    private Doing decide(CaseFile file, Review.Outcome outcome, Viewer viewer) {
        long id = reviews.of(file.id()).getLast().id();
        return reviews.decide(file.number(), id, outcome, "قرارداد روشن است", "پاسخ بازبین", viewer);
    }

    private DeadlineClock clock(CaseFile file) {
        return Objects.requireNonNull(transactions.execute(_ -> clocks.of(file.id()))).stream()
                .filter(one -> one.code().equals(DeadlineClock.REVIEW))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private int letters(StaffMember to, CaseFile file) {
        return sql.fetchCount(
                DSL.table("communications.outbox"),
                DSL.condition(
                        "recipient = ? and body like ?",
                        Objects.requireNonNull(to.email()),
                        "%" + Digits.in(to.locale(), file.number().toString()) + "%"));
    }

    private String lastMessage(long caseId) {
        return Objects.requireNonNull(sql.fetchSingle(
                        "select body from communications.outbox where subject_id = ? order by id desc limit 1", caseId)
                .get(0, String.class));
    }
}
