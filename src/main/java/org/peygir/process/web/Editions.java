package org.peygir.process.web;

import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Finds the version that an address names. */
@Component
class Editions {
    private final RoutineDrafts drafts;
    private final Routines routines;

    Editions(RoutineDrafts drafts, Routines routines) {
        this.drafts = drafts;
        this.routines = routines;
    }

    /** @throws NotFound when the routine has no such version; @throws org.peygir.platform.web.Forbidden without the permission */
    Version version(String code, int number, Permission needed, Viewer viewer) {
        viewer.require(needed);
        return drafts.editions().stream()
                .filter(one -> one.routineCode().equals(code) && one.number() == number)
                .findFirst()
                .map(one -> routines.version(one.versionId()))
                .orElseThrow(NotFound::new);
    }

    static String path(Version version) {
        return "/routines/" + version.routineCode() + "/versions/" + version.number();
    }
}
