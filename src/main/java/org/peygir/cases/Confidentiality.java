package org.peygir.cases;

/** How far knowledge of a case may go (CNF-01), least guarded first. */
public enum Confidentiality {
    /** Whoever has the case's unit in scope. */
    NORMAL,
    /** Who has a part in it, and whom the permission for confidential cases reaches; only the latter see who complains. */
    CONFIDENTIAL,
    /**
     * Owner, assignee, those asked in their own name, and the complaints manager; no unit, no queue, no supervisor (HDL-08). The
     * complainant's name as with confidential ones.
     */
    RESTRICTED
}
