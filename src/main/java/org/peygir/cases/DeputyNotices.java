package org.peygir.cases;

import org.peygir.access.DeputyshipChanged;
import org.peygir.organization.Delegation;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides of a deputyship, but not whoever made the change; in its transaction, so that a change that fails tells nobody. */
@Component
class DeputyNotices {
    private final Organization organization;
    private final StaffLetters letters;

    DeputyNotices(Organization organization, StaffLetters letters) {
        this.organization = organization;
        this.letters = letters;
    }

    @EventListener
    void changed(DeputyshipChanged event) {
        Delegation by = event.delegation();
        Long deputyId = by.deputyId();
        if (deputyId == null) return;
        StaffMember deputy = organization.staff(deputyId);
        StaffMember absent = organization.staff(by.absentId());
        String template = event.ended() ? "deputy-ended" : "deputy-named";
        if (deputyId != event.byId()) letters.deputy(deputy, template, deputy, absent, by);
        if (by.absentId() != event.byId()) letters.deputy(absent, template, deputy, absent, by);
    }
}
