package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralState;
import org.peygir.cartable.Verdict;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.routines.Version;

/** Issue 5: cases that wait for the customer, for time to pass, for several who are asked at once. */
class WaitingCasesTest extends WaitingGround {
    @Test
    void the_customer_is_asked_and_only_the_handlers_time_stands() {
        CaseFile file = moved(begun(), "to-ask");
        assertThat(file.status()).isEqualTo(Status.WAITING_CUSTOMER);
        DeadlineClock stage = clock(file, DeadlineClock.STAGE);
        assertThat(stage.state()).isEqualTo(DeadlineClock.State.PAUSED);
        assertThat(stage.pauseReason()).isEqualTo("customer");
        assertThat(clock(file, DeadlineClock.RESOLUTION).state()).isEqualTo(DeadlineClock.State.RUNNING);
        assertThat(file.dueAt()).as("nothing but the promise says what is next").isEqualTo(file.promisedAt());
        assertThat(sql.fetchSingle(
                                "select body from communications.outbox where subject_id = ? order by id desc limit 1",
                                file.id())
                        .get(0, String.class))
                .contains("لطفاً عکس فاکتور را بفرستید");
        assertThat(folders.rows(Folder.FOLLOW_UP, FolderFilter.ALL, null, 50, made.zahra()))
                .extracting(row -> row.number())
                .contains(file.number());
    }

    @Test
    void the_answer_of_the_customer_takes_the_case_on() {
        CaseFile asked = moved(begun(), "to-ask");
        clock.advance(Duration.ofHours(1));
        assertThat(tracking.write(asked.id(), "این هم فاکتور", List.of())).isInstanceOf(Doing.Done.class);
        assertThat(stage(asked)).isEqualTo("judge");
        Entry moved = last(asked, Entry.Kind.MOVED);
        assertThat(moved.staffId()).isNull();
        assertThat(moved.data()).containsEntry("by", "CUSTOMER_ANSWER");
        assertThat(clocks.of(asked.id()).stream()
                        .filter(one -> one.code().equals(DeadlineClock.STAGE) && !one.open())
                        .toList()
                        .getLast()
                        .state())
                .as("nobody was late because the customer took their time")
                .isEqualTo(DeadlineClock.State.MET);
        assertThat(tracking.write(asked.id(), "یک چیز دیگر", List.of())).isInstanceOf(Doing.Done.class);
        assertThat(stage(asked)).as("asked no more").isEqualTo("judge");
    }

    @Test
    void when_no_answer_comes_in_time_the_case_goes_on_by_itself_and_so_does_a_timer() {
        CaseFile asked = moved(begun(), "to-ask");
        Instant until = deadlines.due(2, DeadlineUnit.WORKING_DAYS, asked.unitId(), MONDAY);
        clock.set(until.minusSeconds(60));
        byItself.expire();
        assertThat(stage(asked)).isEqualTo("ask");
        clock.set(until);
        byItself.expire();
        assertThat(stage(asked)).isEqualTo("rest");
        assertThat(handling.ways(made.file(asked.number()), made.zahra()))
                .as("nobody cuts time short")
                .isEmpty();
        Entry moved = last(asked, Entry.Kind.MOVED);
        assertThat(moved.data()).containsEntry("by", "TIME_UP");
        assertThat(sql.fetchSingle(
                                "select actor_kind from access.audit_entry where action = 'case.moved' and entity_id = ? order by id desc limit 1",
                                asked.number().toString())
                        .get(0, String.class))
                .isEqualTo("SYSTEM");
        clock.set(deadlines.due(60, DeadlineUnit.WORKING_MINUTES, asked.unitId(), until));
        byItself.expire();
        assertThat(stage(asked)).isEqualTo("judge");
    }

    @Test
    void more_time_for_the_customer_is_more_time() {
        CaseFile asked = moved(begun(), "to-ask");
        timekeeping.extend(asked.number(), DeadlineClock.STAGE, 1, "عکس در راه است", made.zahra());
        assertThat(routines.wakes(asked.id()))
                .hasValue(deadlines.due(3, DeadlineUnit.WORKING_DAYS, asked.unitId(), MONDAY));
        clock.set(deadlines.due(2, DeadlineUnit.WORKING_DAYS, asked.unitId(), MONDAY));
        byItself.expire();
        assertThat(stage(asked)).isEqualTo("ask");
        clock.set(deadlines.due(3, DeadlineUnit.WORKING_DAYS, asked.unitId(), MONDAY));
        byItself.expire();
        assertThat(stage(asked)).isEqualTo("rest");
    }

    @Test
    void a_person_may_go_back_or_take_down_the_answer_that_came_by_phone() {
        CaseFile asked = moved(begun(), "to-ask");
        assertThat(handling.ways(asked, made.zahra()))
                .extracting(way -> way.code())
                .containsExactly("answered", "back");
        CaseFile judged = moved(asked, "answered");
        assertThat(last(judged, Entry.Kind.MOVED).data()).doesNotContainKey("by");
        clock.advance(Duration.ofDays(20));
        byItself.expire();
        assertThat(stage(judged)).as("what woke the case is forgotten").isEqualTo("judge");
    }

    @Test
    void however_many_nodes_there_are_each_case_goes_on_once() throws Exception {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) files.add(moved(begun(), "to-rest"));
        clock.set(
                deadlines.due(60, DeadlineUnit.WORKING_MINUTES, files.getFirst().unitId(), MONDAY));
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) nodes.add(() -> byItself.expire());
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(nodes)) done.get();
        }
        byItself.expire();
        assertThat(files).allSatisfy(file -> {
            assertThat(stage(file)).isEqualTo("judge");
            assertThat(cases.entries(file.id()).stream()
                            .filter(e -> "TIME_UP".equals(e.data().get("by"))))
                    .hasSize(1);
        });
    }

    @Test
    void several_are_asked_at_once_and_the_case_goes_on_when_all_have_answered() {
        CaseFile file = moved(begun(), "to-opinions");
        List<BranchState> asked = branching.of(file);
        assertThat(asked).hasSize(3).allMatch(BranchState::open);
        assertThat(asked.getFirst().referral().toStaffId())
                .isEqualTo(world.elham().id());
        assertThat(asked.get(1).referral().toStaffId()).as("the whole unit").isNull();
        assertThat(asked.get(2).referral().toStaffId())
                .as("who has the role")
                .isEqualTo(world.supervisor().id());
        assertThat(asked).allMatch(one -> one.referral().fromStaffId() == file.ownerId());

        assertThat(handling.ways(file, made.zahra()))
                .allSatisfy(way -> assertThat(way.missing())
                        .singleElement()
                        .satisfies(missing -> assertThat(missing.message(java.util.Locale.of("fa")))
                                .contains(world.elham().displayName())));
        assertThat(handling.move(file.number(), file.version(), "enough", "", Map.of(), made.zahra()))
                .isInstanceOf(Moving.Unmet.class);

        answer(asked.getFirst(), file, world.viewer(world.elham()));
        answer(asked.get(1), file, world.viewer(world.elham()));
        assertThat(stage(file)).isEqualTo("opinions");
        answer(asked.get(2), file, world.viewer(world.supervisor()));
        assertThat(stage(file)).isEqualTo("judge");
        assertThat(last(file, Entry.Kind.MOVED).data()).containsEntry("by", "BRANCHES_ANSWERED");
        assertThat(cartable.opinions(file.id())).hasSize(3);
        assertThat(branching.of(made.file(file.number()))).isEmpty();
    }

    @Test
    void a_returned_or_late_branch_is_sent_again_and_the_others_are_not() {
        CaseFile file = moved(begun(), "to-opinions");
        List<BranchState> asked = branching.of(file);
        Referral first = asked.getFirst().referral();
        assertThat(branching.again(file.number(), "carers", made.zahra())).isInstanceOf(Doing.Refused.class);
        referrals.giveBack(file.number(), first.id(), "با من نیست", world.viewer(world.elham()));
        assertThat(branching.again(file.number(), "carers", made.zahra())).isInstanceOf(Doing.Done.class);
        Referral second = branching.of(file).getFirst().referral();
        assertThat(second.id()).isNotEqualTo(first.id());
        clock.advance(Duration.ofDays(4));
        assertThat(branching.again(file.number(), "carers", made.zahra()))
                .as("late")
                .isInstanceOf(Doing.Done.class);
        assertThat(cartable.referral(second.id()).orElseThrow().state()).isEqualTo(ReferralState.RECALLED);
        assertThat(branching.of(file).getFirst().open()).isTrue();
    }

    @Test
    void what_is_due_is_found_by_an_index() {
        String plan = transactions.execute(status -> {
            // Of a few rows, any way is quick: the question is whether there is one in this order.
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_bitmapscan = off");
            return sql.fetch(
                            "explain select subject_id from routines.run where wake_at <= now() order by wake_at limit 200")
                    .toString();
        });
        assertThat(plan).contains("run_wake").doesNotContain("Sort");
    }

    /** The case page asks of a case that stands what it waits for, and of no other. */
    @Test
    void the_page_of_the_case_says_whom_it_waits_for() throws Exception {
        CaseFile file = moved(begun(), "to-opinions");
        var page = mvc.get()
                .uri("/cases/" + file.number())
                .locale(java.util.Locale.of("fa"))
                .with(world.as(world.zahra()))
                .exchange();
        assertThat(page).hasStatusOk();
        String html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(org.jsoup.Jsoup.parse(html).select(".standing li").eachText())
                .as(org.jsoup.Jsoup.parse(html).select(".mid").html())
                .hasSize(3)
                .anyMatch(line -> line.contains(world.elham().displayName()));
        clock.advance(Duration.ofDays(4));
        assertThat(mvc.post()
                        .uri("/cases/" + file.number() + "/branches/carers/sending")
                        .with(world.as(world.zahra())))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/cases/" + file.number() + "/branches/none/sending")
                        .with(world.as(world.zahra())))
                .hasStatus(404);
    }

    /** Issue 5 bar 3: those who stand in such a stage are migrated like any other. */
    @Test
    void a_case_that_stands_is_taken_to_another_version_and_back_with_all_that_belongs_to_it() {
        CaseFile file = moved(begun(), "to-opinions");
        List<BranchState> asked = branching.of(file);
        Version home = routines.inForce("home-care");
        relocate(file, waits, "opinions", home, "review");
        assertThat(asked)
                .allMatch(one ->
                        cartable.referral(one.referral().id()).orElseThrow().state() == ReferralState.RECALLED);
        relocate(file, home, "review", waits, "ask");
        assertThat(clock(file, DeadlineClock.STAGE).state()).isEqualTo(DeadlineClock.State.PAUSED);
        relocate(file, waits, "ask", home, "review");
        assertThat(clock(file, DeadlineClock.STAGE).state())
                .as("the handler's time runs again")
                .isEqualTo(DeadlineClock.State.RUNNING);
        relocate(file, home, "review", waits, "rest");
        clock.advance(Duration.ofDays(2));
        byItself.expire();
        assertThat(stage(file)).isEqualTo("judge");
    }

    @Test
    void closing_leaves_nobody_asked() {
        CaseFile file = moved(begun(), "to-opinions");
        List<BranchState> asked = branching.of(file);
        for (int i = 0; i < 3; i++)
            answer(
                    asked.get(i),
                    file,
                    List.of(world.viewer(world.elham()), world.viewer(world.elham()), world.viewer(world.supervisor()))
                            .get(i));
        moved(made.file(file.number()), "end");
        assertThat(sql.fetchCount(sql.selectFrom("cases.branch").where("case_id = ?", file.id())))
                .isZero();
        assertThat(sql.fetchCount(
                        sql.selectFrom("routines.run").where("subject_id = ? and wake_at is not null", file.id())))
                .isZero();
    }

    private void answer(BranchState branch, CaseFile file, Viewer viewer) {
        assertThat(referrals.answer(file.number(), branch.referral().id(), Verdict.UPHELD, "بله", viewer))
                .isInstanceOf(Doing.Done.class);
    }

    private DeadlineClock clock(CaseFile file, String code) {
        return clocks.of(file.id()).stream()
                .filter(one -> one.code().equals(code) && one.open())
                .findFirst()
                .orElseThrow();
    }

    private Entry last(CaseFile file, Entry.Kind kind) {
        return cases.entries(file.id()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList()
                .getLast();
    }
}
