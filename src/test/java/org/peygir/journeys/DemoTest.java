package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

/** What {@code bin/run --demo} makes. Other tests of this application add to it and go on with its cases: only theirs may be in other states. */
@DemoApplication
class DemoTest {
    @Autowired
    DSLContext sql;

    @Autowired
    @Qualifier("demoStart")
    ApplicationRunner start;

    @Test
    void three_hundred_complaints_stand_in_every_state_and_are_made_once() throws Exception {
        long before = count("cases.case_file");
        start.run(new DefaultApplicationArguments());

        assertThat(count("cases.case_file")).isEqualTo(before);
        assertThat(count("cases.case_file where id <= 300")).isEqualTo(300);
        assertThat(count("organization.staff")).isEqualTo(10);
        for (String code : new String[] {
            "review", "unfounded", "decision", "fix-carers", "fix-experts", "fix-reception", "other", "fixed"
        })
            assertThat(count("cases.case_file c join routines.stage s on s.id = c.stage_id where s.code = '" + code
                            + "'"))
                    .as(code)
                    .isPositive();
        assertThat(count("cases.case_file where closed_at is null and due_at < now()"))
                .as("late")
                .isPositive();
        assertThat(count("cases.case_file where reopened > 0")).as("reopened").isPositive();
        assertThat(count("cases.case_file where anonymous")).as("anonymous").isPositive();
        assertThat(count("cases.entry where kind = 'OBJECTED'")).as("angry").isPositive();
        assertThat(count("cases.case_file where archived_at is not null"))
                .as("archived")
                .isPositive();
    }

    /** The folders are found by who has the case, and show what their desks say: both are one. */
    @Test
    void the_stage_of_a_case_lies_with_its_assignee_or_untaken_in_its_unit() {
        assertThat(count(
                        "cases.case_file c left join cartable.work_item i on i.subject_id = c.id and i.kind = 'STAGE' and i.closed_at is null"
                                + " where c.closed_at is null and (i.id is null or i.staff_id is distinct from c.assignee_id"
                                + " or i.staff_id is null and i.unit_id <> c.unit_id)"))
                .isZero();
    }

    /** REV-01: one decision is looked at by somebody else, and one was. */
    @Test
    void a_review_is_under_way_and_one_is_over() {
        assertThat(count("cases.review where outcome is null")).isPositive();
        assertThat(count("cases.review where outcome = 'UPHELD' and independent"))
                .isPositive();
    }

    /** CUS-11, RTN-07: what a new user should meet without having to make it first. */
    @Test
    void somebody_is_away_a_second_routine_is_bound_and_cases_wait_in_it() {
        assertThat(count("organization.delegation where now() between starts_at and ends_at"))
                .isOne();
        assertThat(count("cases.entry where behalf_of is not null and kind = 'OPINION'"))
                .as("said: Elham standing in for Nader")
                .isPositive();
        assertThat(count("routines.binding where routine_code = 'billing'")).isOne();
        for (String code : new String[] {"papers", "units", "settled"})
            assertThat(count("cases.case_file c join routines.stage s on s.id = c.stage_id where s.code = '" + code
                            + "'"))
                    .as(code)
                    .isPositive();
        assertThat(count("cases.branch")).as("asked at once").isPositive();
    }

    @Test
    void every_open_case_has_one_owner_one_stage_item_one_holder_and_a_due_time_ORG_11() {
        assertThat(count("""
                cases.case_file c where closed_at is null and (due_at is null
                  or (select count(*) from cartable.work_item w where w.subject_id = c.id and w.kind = 'STAGE' and w.closed_at is null) <> 1
                  or (select count(*) from cartable.holding h where h.subject_id = c.id and h.until is null) <> 1)""")).isZero();
        assertThat(count("""
                cases.case_file c where closed_at is not null
                  and exists (select 1 from cartable.work_item w where w.subject_id = c.id and w.closed_at is null)""")).isZero();
    }

    @Test
    void nothing_of_the_past_happens_in_the_future_and_time_never_runs_backwards() {
        assertThat(count("cases.entry where at > now()")).isZero();
        assertThat(count("cases.entry a join cases.entry b on b.case_id = a.case_id and b.id > a.id and b.at < a.at"))
                .isZero();
        assertThat(count("cartable.holding where until < since")).isZero();
    }

    private long count(String from) {
        return sql.fetchSingle("select count(*) from " + from).get(0, Long.class);
    }
}
