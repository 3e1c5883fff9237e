package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Recomputing;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Edition;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 4, bar 2: a calendar edit recomputes open cases, those that wait too. */
class CalendarAndWaitingTest extends WaitingGround {
    @Autowired
    private Calendars calendars;

    @Autowired
    private Recomputing recomputing;

    @Test
    void a_calendar_that_makes_the_time_shorter_brings_what_waits_forward() {
        Instant monday = Instant.parse("2026-12-14T06:30:00Z");
        LocalDate tuesday = LocalDate.of(2026, 12, 15);
        clock.set(monday);
        closed(tuesday, true);
        CaseFile asked = moved(begun(), "to-ask");
        long unit = asked.unitId();
        Instant later = deadlines.due(2, DeadlineUnit.WORKING_DAYS, unit, monday);
        clock.set(monday.plus(Duration.ofHours(5).plusMinutes(30)));
        CaseFile rests = moved(begun(), "to-rest");

        closed(tuesday, false);

        Instant until = deadlines.due(2, DeadlineUnit.WORKING_DAYS, unit, monday);
        assertThat(until).isBefore(later);
        clock.set(deadlines.due(60, DeadlineUnit.WORKING_MINUTES, unit, clock.instant()));
        assertThat(clock.instant().atZone(OrganizationZone.TEHRAN).toLocalDate())
                .isEqualTo(tuesday);
        byItself.expire();
        assertThat(stage(rests)).as("counted from when it was entered").isEqualTo("judge");
        assertThat(stage(asked)).isEqualTo("ask");
        clock.set(until);
        byItself.expire();
        assertThat(stage(asked)).as("by its clock").isEqualTo("rest");
    }

    private void closed(LocalDate day, boolean closed) {
        Viewer manager = world.viewer(world.manager());
        calendars.change(Calendars.ORGANIZATION, 0, manager, edition -> {
            Map<LocalDate, DayRule> own = new HashMap<>(edition.own());
            if (closed) own.put(day, DayRule.closure("سرما"));
            else own.remove(day);
            return new Edition(edition.weeks(), edition.periods(), edition.yearly(), edition.official(), own);
        });
        int draft = calendars.draft(Calendars.ORGANIZATION).orElseThrow().version();
        calendars.publish(Calendars.ORGANIZATION, draft, "سرما", manager);
        while (recomputing.step()) Thread.onSpinWait();
    }
}
