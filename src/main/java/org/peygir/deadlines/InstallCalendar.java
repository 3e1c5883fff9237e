package org.peygir.deadlines;

import org.peygir.organization.OrganizationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new organisation gets Iran's calendar in the transaction of the set-up: both or neither. */
@Component
class InstallCalendar {
    private final Calendars calendars;

    InstallCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    @EventListener
    void on(OrganizationCreated created) {
        calendars.install();
    }
}
