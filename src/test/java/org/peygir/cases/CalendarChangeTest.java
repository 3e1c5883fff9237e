package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Recomputation;
import org.peygir.deadlines.Recomputing;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Edition;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Stale;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Issue 4, bar 2: an edit of the calendar recomputes the open cases, and each says why. */
@PeygirTest
@Import(CaseWorld.class)
class CalendarChangeTest {
    /** A Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseHandling handling;

    @Autowired
    private CaseTracking tracking;

    @Autowired
    private CaseReviews reviews;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Recomputing recomputing;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SettableClock clock;

    @Test
    void a_closure_moves_open_cases_and_each_says_why() {
        clock.set(MONDAY);
        deadlines.forget();
        CaseFile before = made.registered();
        CaseFile reviewed = made.rejected();
        reviews.ask(reviewed.id(), "قرارداد را نخوانده‌اید");
        CaseFile inReview = made.file(reviewed.number());
        Viewer manager = world.viewer(world.manager());
        close(manager, LocalDate.of(2026, 11, 24), "سرمای شدید");

        Calendars.Version draft = calendars.draft(Calendars.ORGANIZATION).orElseThrow();
        Recomputing.Preview preview = recomputing.preview(Calendars.ORGANIZATION, draft.content());
        assertThat(preview.moved())
                .anyMatch(m -> m.subject() == before.id()
                        && m.dueBefore().equals(before.dueAt())
                        && m.dueAt().isAfter(before.dueAt()));
        assertThat(made.file(before.number()).dueAt())
                .as("a preview changes nothing")
                .isEqualTo(before.dueAt());

        calendars.publish(Calendars.ORGANIZATION, draft.version(), "تعطیلی به علت سرما", manager);
        work();
        CaseFile after = made.file(before.number());
        assertThat(after.dueAt())
                .isEqualTo(preview.moved().stream()
                        .filter(m -> m.subject() == before.id())
                        .findFirst()
                        .orElseThrow()
                        .dueAt());
        assertThat(after.promisedAt()).isEqualTo(deadlines.due("RESOLUTION", MONDAY));
        assertThat(after.version()).as("who is writing loses nothing").isEqualTo(before.version());
        Entry entry = cases.entries(before.id()).getLast();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.DEADLINE_MOVED);
        assertThat(entry.data()).containsEntry("reason", "تعطیلی به علت سرما");
        assertThat(tracking.view(before.id()).conversation()).anyMatch(e -> e.id() == entry.id());
        CaseFile later = made.file(inReview.number());
        assertThat(later.dueAt()).as("a review too").isAfter(inReview.dueAt());
        assertThat(later.promisedAt()).isEqualTo(later.dueAt());
        Recomputation done = recomputing.newest(Calendars.ORGANIZATION).orElseThrow();
        assertThat(done.endedAt()).isNotNull();
        assertThat(done.moved()).isPositive();
    }

    @Test
    void the_clocks_of_a_case_start_and_end_with_what_they_measure() {
        clock.set(MONDAY);
        CaseFile file = made.registered();
        assertThat(states(file))
                .containsOnly(
                        Map.entry("ACK", "MET"),
                        Map.entry("FIRST_CONTACT", "RUNNING"),
                        Map.entry("TRIAGE", "RUNNING"),
                        Map.entry("STAGE", "RUNNING"),
                        Map.entry("UPDATE_INTERVAL", "RUNNING"),
                        Map.entry("RESOLUTION", "RUNNING"),
                        Map.entry("CEILING", "RUNNING"));
        assertThat(clocks.due(file.id()))
                .as("due_at is the earliest running clock of the handler")
                .contains(file.dueAt());

        handling.reply(file.number(), "فردا تماس می‌گیریم.", List.of(), made.zahra());
        assertThat(states(file)).containsEntry("FIRST_CONTACT", "MET");
        CaseFile moved = made.moved(
                made.file(file.number()),
                "accept",
                Map.of("understanding", "دیر آمدن", "understandingState", "CONFIRMED", "category", "تأخیر"));
        assertThat(states(file)).containsEntry("TRIAGE", "MET");
        assertThat(clocks.due(file.id())).contains(moved.dueAt());
    }

    @Test
    void only_who_leads_the_house_changes_its_calendar_and_never_over_another_ones_draft() {
        Viewer supervisor = world.viewer(world.supervisor());
        assertThatThrownBy(() -> close(supervisor, LocalDate.of(2027, 1, 1), "x"))
                .isInstanceOf(Forbidden.class);
        long unit = world.unit("COMPLAINTS").id();
        calendars.change(unit, 0, supervisor, edition -> edition);
        assertThatThrownBy(() -> calendars.change(unit, 0, supervisor, edition -> edition))
                .isInstanceOf(Stale.class);
        calendars.discard(unit, supervisor);
        assertThat(calendars.draft(unit)).isEmpty();
        assertThatThrownBy(() -> calendars.change(world.unit("CARERS").id(), 0, supervisor, edition -> edition))
                .isInstanceOf(Forbidden.class);
    }

    private Map<String, String> states(CaseFile file) {
        Map<String, String> states = new HashMap<>();
        for (DeadlineClock c : clocks.of(file.id()))
            states.put(c.code(), c.state().name());
        return states;
    }

    private void close(Viewer viewer, LocalDate day, String name) {
        calendars.change(Calendars.ORGANIZATION, 0, viewer, edition -> {
            Map<LocalDate, DayRule> own = new HashMap<>(edition.own());
            own.put(day, DayRule.closure(name));
            return new Edition(edition.weeks(), edition.periods(), edition.yearly(), edition.official(), own);
        });
    }

    private void work() {
        while (recomputing.step()) Thread.onSpinWait();
    }
}
