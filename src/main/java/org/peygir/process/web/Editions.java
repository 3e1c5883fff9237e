package org.peygir.process.web;

import java.util.List;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Finds the version that an address names. */
@Component
class Editions {
    private final RoutineDrafts drafts;

    Editions(RoutineDrafts drafts) {
        this.drafts = drafts;
    }

    /** @throws NotFound when the routine has no such version; @throws org.peygir.platform.web.Forbidden without the permission */
    Version version(String code, int number, Permission needed, Viewer viewer) {
        viewer.require(needed);
        return drafts.published(code).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The versions of a routine, the newest first. */
    List<Version> all(String code) {
        return drafts.published(code);
    }

    static String path(Version version) {
        return "/routines/" + version.routineCode() + "/versions/" + version.number();
    }
}
