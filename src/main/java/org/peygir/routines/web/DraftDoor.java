package org.peygir.routines.web;

import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.RoutineDrafts;
import org.springframework.stereotype.Component;

/** Opens drafts for those who may edit routines. */
@Component
class DraftDoor {
    private final RoutineDrafts drafts;
    private final Organization organization;

    DraftDoor(RoutineDrafts drafts, Organization organization) {
        this.drafts = drafts;
        this.organization = organization;
    }

    /** @throws NotFound when there is no draft of this routine */
    OpenDraft open(String code, Viewer viewer, Shell shell) {
        viewer.require(Permission.ROUTINE_EDIT);
        return new OpenDraft(drafts.draft(code).orElseThrow(NotFound::new), viewer, shell, drafts, organization);
    }
}
