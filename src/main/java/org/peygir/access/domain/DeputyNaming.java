package org.peygir.access.domain;

import org.peygir.access.Permission;
import org.peygir.access.Viewer;

/** Who may name a deputy for whom, and how much may be lent (CUS-11). */
public final class DeputyNaming {
    private DeputyNaming() {}

    /**
     * One's own always. For another: whoever assigns cases in that person's unit and reaches at least as far as they do, and
     * administrators.
     */
    public static boolean mayNameFor(Viewer absent, Viewer by) {
        return absent.staffId() == by.staffId() || leads(absent, by) || by.can(Permission.ORGANIZATION_ADMINISTER);
    }

    /** Nobody takes another's work by administration alone. */
    public static boolean mayTakeItself(Viewer absent, Viewer by) {
        return leads(absent, by);
    }

    /** The absent person's authority to grant remedies is theirs to lend, or of whoever sets authorities. */
    public static boolean mayLendAuthority(Viewer absent, Viewer by) {
        return absent.staffId() == by.staffId() || by.can(Permission.STRUCTURE_EDIT) && leads(absent, by);
    }

    /** Cases kept among few people are opened to one more only by somebody who sees them. */
    public static boolean mayLendRestricted(Viewer absent, Viewer by) {
        return absent.staffId() == by.staffId() || by.can(Permission.RESTRICTED_READ);
    }

    private static boolean leads(Viewer absent, Viewer by) {
        return by.can(Permission.CASE_ASSIGN, absent.unitId()) && (by.allUnits() || !absent.allUnits());
    }
}
