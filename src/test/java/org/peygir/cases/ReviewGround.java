package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** What the tests of reviews stand on (REV-01, requirements 3.1 and 3.9): decisions made on a Monday, by the commands behind every page. */
@PeygirTest
@Import(CaseWorld.class)
abstract class ReviewGround {
    static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

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
    CaseTimekeeping timekeeping;

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

    CaseFile closed() {
        return files.moved(onZahrasDesk(), "reject", CaseWorld.REJECTED);
    }

    /** Whosever turn it is. */
    CaseFile onZahrasDesk() {
        CaseFile file = files.registered();
        long zahra = world.zahra().id();
        sql.execute("update cartable.holding set staff_id = ? where subject_id = ?", zahra, file.id());
        sql.execute("update cartable.work_item set staff_id = ? where subject_id = ?", zahra, file.id());
        sql.execute("update cases.case_file set assignee_id = ? where id = ?", zahra, file.id());
        return files.file(file.number());
    }

    CaseFile inReview() {
        return inReview(closed());
    }

    CaseFile inReview(CaseFile closed) {
        assertThat(reviews.ask(closed.id(), "قرارداد را نخوانده‌اید")).isInstanceOf(Doing.Done.class);
        return files.file(closed.number());
    }

    Viewer reviewer(CaseFile file) {
        return world.viewer(reviewerOf(file));
    }

    StaffMember reviewerOf(CaseFile file) {
        return world.organization().staff(Objects.requireNonNull(file.assigneeId()));
    }

    Doing decide(CaseFile file, Review.Outcome outcome, Viewer viewer) {
        long id = reviews.of(file.id()).getLast().id();
        return reviews.decide(file.number(), id, outcome, "قرارداد روشن است", "پاسخ بازبین", viewer);
    }

    DeadlineClock clock(CaseFile file) {
        return Objects.requireNonNull(transactions.execute(_ -> clocks.of(file.id()))).stream()
                .filter(one -> one.code().equals(DeadlineClock.REVIEW))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    int letters(StaffMember to, CaseFile file) {
        return sql.fetchCount(
                DSL.table("communications.outbox"),
                DSL.condition(
                        "recipient = ? and body like ?",
                        Objects.requireNonNull(to.email()),
                        "%" + Digits.in(to.locale(), file.number().toString()) + "%"));
    }

    String lastMessage(long caseId) {
        return Objects.requireNonNull(sql.fetchSingle(
                        "select body from communications.outbox where subject_id = ? order by id desc limit 1", caseId)
                .get(0, String.class));
    }
}
