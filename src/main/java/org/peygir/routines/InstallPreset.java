package org.peygir.routines;

import org.peygir.organization.OrganizationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new organisation gets the routine of its preset in the transaction of the set-up: both or neither. */
@Component
class InstallPreset {
    private final Routines routines;

    InstallPreset(Routines routines) {
        this.routines = routines;
    }

    @EventListener
    void on(OrganizationCreated created) {
        routines.install(created.preset());
    }
}
