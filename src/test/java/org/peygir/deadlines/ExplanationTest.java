package org.peygir.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Explanation.Off;
import org.peygir.deadlines.Policy.Lost;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.store.CalendarStore;
import org.peygir.deadlines.store.ClockStore;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.deadlines.store.RecomputationStore;
import org.peygir.testing.TestDatabase;

/** Issue 4, «why this deadline»: the winner and its rule, the spans, the days left out, pauses, changes. */
class ExplanationTest {
    /** A Monday, 10:00 in Tehran; work is 8 to 16, Saturday to Wednesday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private final DSLContext db = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
    private Instant now = MONDAY;
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Deadlines deadlines = new Deadlines(new DeadlineStore(db), List::of);
    private final ClockStore store = new ClockStore(db);
    private final Clocks clocks = new Clocks(store, deadlines, clock);
    private final Explanations explanations = new Explanations(store, new RecomputationStore(db), deadlines);

    @Test
    void it_names_the_line_that_won_and_why_the_others_lost() {
        clocks.start(7, new DeadlineTraits("", 4, "", 1, ""), MONDAY, List.of("TRIAGE"), null);
        Explanation told = explanations.newest(7, "TRIAGE").orElseThrow();
        assertThat(told.choice()).isNotNull();
        assertThat(told.choice().winner().severity()).isEqualTo(4);
        assertThat(told.choice().lost()).singleElement().satisfies(lost -> {
            assertThat(lost.policy().conditions()).isZero();
            assertThat(lost.why()).isEqualTo(Lost.Why.FEWER);
        });
        assertThat(told.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.minutes()).isEqualTo(120);
            assertThat(leg.spans())
                    .containsExactly(new Explanation.Span(MONDAY, Instant.parse("2026-11-23T08:30:00Z")));
        });
    }

    @Test
    void a_line_for_other_cases_says_which_condition_it_missed() {
        clocks.start(7, new DeadlineTraits("", 2, "", 1, ""), MONDAY, List.of("TRIAGE"), null);
        Explanation told = explanations.newest(7, "TRIAGE").orElseThrow();
        assertThat(told.choice().winner().conditions()).isZero();
        assertThat(told.choice().lost())
                .extracting(Lost::why, Lost::condition)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Lost.Why.NO_MATCH, "severity"));
    }

    @Test
    void of_lines_with_as_many_conditions_the_one_that_names_the_category_wins_and_the_other_says_so() {
        Policy category = policy(1, "delay", null, null);
        Policy severity = policy(2, "", 3, null);
        Policy far = policy(3, "", null, 1L);
        Policy near = policy(4, "", null, 2L);
        var traits = new Policy.Traits("delay", 3, "", List.of(2L, 1L), "");
        assertThat(severity.lostTo(category, traits)).isEqualTo(new Lost(severity, Lost.Why.RANK, "category"));
        assertThat(near.lostTo(severity, traits)).isEqualTo(new Lost(near, Lost.Why.RANK, "severity"));
        assertThat(far.lostTo(near, traits)).isEqualTo(new Lost(far, Lost.Why.FARTHER, "unit"));
    }

    @Test
    void holidays_and_closures_on_the_way_are_named_and_rest_days_counted() {
        publish(Map.of(
                LocalDate.of(2026, 11, 24), DayRule.closure("آلودگی هوا"),
                LocalDate.of(2026, 11, 25), DayRule.closure("آلودگی هوا")));
        clocks.start(7, new DeadlineTraits("", 2, "", 1, ""), MONDAY, List.of("FIRST_CONTACT"), null);
        Explanation told = explanations.newest(7, "FIRST_CONTACT").orElseThrow();
        assertThat(told.clock().dueAt()).isEqualTo(Instant.parse("2026-11-28T06:30:00Z"));
        assertThat(told.off())
                .containsExactly(new Off(
                        LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25), Off.Kind.CLOSURE, "آلودگی هوا"));
        assertThat(told.restDays()).isEqualTo(2);
        assertThat(told.counted()).isEqualTo(1);
    }

    @Test
    void long_stretches_are_told_by_the_week() {
        clocks.start(7, new DeadlineTraits("", 2, "", 1, ""), MONDAY, List.of("REVIEW"), null);
        Explanation told = explanations.newest(7, "REVIEW").orElseThrow();
        assertThat(told.legs()).hasSize(5).allMatch(leg -> leg.spans().isEmpty());
        assertThat(told.counted()).isEqualTo(20);
    }

    @Test
    void pauses_and_the_extension_stand_in_it_with_what_they_moved() {
        clocks.start(7, new DeadlineTraits("", 2, "", 1, ""), MONDAY, List.of(), stage(120));
        now = Instant.parse("2026-11-23T07:30:00Z");
        clocks.pause(7, "STAGE", "part");
        now = Instant.parse("2026-11-23T08:30:00Z");
        clocks.resume(7, "STAGE");
        clocks.extend(7, "STAGE", 60, "کارشناس بیمار است");
        Explanation told = explanations.newest(7, "STAGE").orElseThrow();
        assertThat(told.choice()).as("the stage's own deadline").isNull();
        assertThat(told.pauses()).singleElement().satisfies(p -> {
            assertThat(p.reason()).isEqualTo("part");
            assertThat(p.minutes()).isEqualTo(60);
        });
        assertThat(told.changes())
                .extracting(DeadlineChange::kind)
                .containsExactly(DeadlineChange.Kind.PAUSE, DeadlineChange.Kind.EXTENSION);
        assertThat(told.counted()).isEqualTo(180);
        assertThat(told.legs().getFirst().spans()).hasSize(2);
        assertThat(told.exact()).isTrue();
    }

    @Test
    void an_ended_clock_is_told_by_the_calendar_of_its_time() {
        clocks.start(7, new DeadlineTraits("", 2, "", 1, ""), MONDAY, List.of("FIRST_CONTACT"), null);
        now = Instant.parse("2026-11-24T06:00:00Z");
        clocks.stop(7, now);
        now = Instant.parse("2026-11-26T06:00:00Z");
        publish(Map.of(LocalDate.of(2026, 11, 24), DayRule.closure("after the fact")));
        Explanation told = explanations.newest(7, "FIRST_CONTACT").orElseThrow();
        assertThat(told.exact()).isTrue();
        assertThat(told.off()).isEmpty();
    }

    private void publish(Map<LocalDate, DayRule> own) {
        CalendarStore calendars = new CalendarStore(db);
        Edition week = Edition.weekly(new DeadlineStore(db).pattern());
        calendars.insert(
                calendars.lock(DeadlineStore.ORGANIZATION),
                new Edition(week.weeks(), List.of(), List.of(), Map.of(), own),
                "",
                null,
                now,
                true);
        deadlines.forget();
    }

    private static Clocks.Stage stage(int minutes) {
        return new Clocks.Stage(minutes, DeadlineUnit.WORKING_MINUTES, MONDAY);
    }

    private static Policy policy(
            long id,
            String category,
            @org.jspecify.annotations.Nullable Integer severity,
            @org.jspecify.annotations.Nullable Long unit) {
        return new Policy(id, "TRIAGE", category, severity, "", unit, "", 1, DeadlineUnit.WORKING_DAYS);
    }
}
