package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Satisfaction;
import org.peygir.cases.Structured;

class HandlingRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final long OWNER = GivenCase.OWNER, ASSIGNEE = 2, COLLEAGUE = 3;
    private static final long COMPLAINTS = GivenCase.UNIT, CARERS = 20;

    @Test
    void owner_assignee_and_supervisor_may_act() {
        CaseFile taken = open(ASSIGNEE);

        assertThat(HandlingRules.act(taken, OWNER, CARERS, false)).isEmpty();
        assertThat(HandlingRules.act(taken, ASSIGNEE, CARERS, false)).isEmpty();
        assertThat(HandlingRules.act(taken, COLLEAGUE, CARERS, true)).isEmpty();
        assertThat(HandlingRules.act(taken, COLLEAGUE, COMPLAINTS, false)).contains("cases.refusal.not-yours");
    }

    @Test
    void what_nobody_took_may_be_acted_on_by_the_unit_it_waits_in() {
        assertThat(HandlingRules.act(open(null), COLLEAGUE, COMPLAINTS, false)).isEmpty();
        assertThat(HandlingRules.act(open(null), COLLEAGUE, CARERS, false)).contains("cases.refusal.not-yours");
    }

    @Test
    void nobody_acts_on_a_closed_case() {
        assertThat(HandlingRules.act(closed(null), OWNER, COMPLAINTS, true)).contains("cases.refusal.closed");
        assertThat(HandlingRules.take(closed(null), OWNER)).contains("cases.refusal.closed");
    }

    @Test
    void a_case_is_taken_from_others_but_not_from_oneself() {
        assertThat(HandlingRules.take(open(ASSIGNEE), COLLEAGUE)).isEmpty();
        assertThat(HandlingRules.take(open(null), COLLEAGUE)).isEmpty();
        assertThat(HandlingRules.take(open(ASSIGNEE), ASSIGNEE)).contains("cases.refusal.yours-already");
    }

    @Test
    void only_what_is_closed_goes_to_the_archive_once() {
        assertThat(HandlingRules.archive(closed(null))).isEmpty();
        assertThat(HandlingRules.archive(open(null))).contains("cases.refusal.open");
        assertThat(HandlingRules.archive(closed(NOW))).contains("cases.refusal.archived");
    }

    @Test
    void a_closed_case_is_reopened_within_the_window_only() {
        assertThat(HandlingRules.reopen(closed(null), NOW, NOW)).isEmpty();
        assertThat(HandlingRules.reopen(closed(null), NOW.plusSeconds(1), NOW)).contains("cases.refusal.window-over");
        assertThat(HandlingRules.reopen(open(null), NOW, NOW)).contains("cases.refusal.open");
    }

    @Test
    void what_is_left_to_do_on_a_case_in_review_is_for_its_reviewer_REV_01() {
        CaseFile reviewed = GivenCase.inReview(ASSIGNEE);

        assertThat(HandlingRules.review(reviewed, ASSIGNEE)).isEmpty();
        assertThat(HandlingRules.refer(reviewed, ASSIGNEE)).isEmpty();
        for (var refused : List.of(
                HandlingRules.review(reviewed, OWNER),
                HandlingRules.review(open(null), OWNER),
                HandlingRules.refer(reviewed, OWNER),
                HandlingRules.act(reviewed, ASSIGNEE, COMPLAINTS, true),
                HandlingRules.take(reviewed, OWNER),
                HandlingRules.archive(reviewed))) assertThat(refused).contains("cases.refusal.in-review");
    }

    @Test
    void an_open_case_is_referred_by_anybody_and_a_closed_one_by_nobody() {
        assertThat(HandlingRules.refer(open(ASSIGNEE), COLLEAGUE)).isEmpty();
        assertThat(HandlingRules.refer(closed(null), OWNER)).contains("cases.refusal.closed");
    }

    @Test
    void not_reachable_needs_enough_tries_RTN_17() {
        assertThat(HandlingRules.satisfaction(Satisfaction.NOT_REACHABLE, 2, 3)).contains("cases.refusal.more-tries");
        assertThat(HandlingRules.satisfaction(Satisfaction.NOT_REACHABLE, 3, 3)).isEmpty();
        assertThat(HandlingRules.satisfaction(Satisfaction.DECLINED, 0, 3)).isEmpty();
    }

    private static CaseFile open(@Nullable Long assignee) {
        return file(assignee, null, null);
    }

    private static CaseFile closed(@Nullable Instant archived) {
        return file(null, NOW, archived);
    }

    private static CaseFile file(@Nullable Long assignee, @Nullable Instant closed, @Nullable Instant archived) {
        return new GivenCase(Confidentiality.NORMAL, Set.of(), Structured.NONE, assignee, closed, archived).file();
    }
}
