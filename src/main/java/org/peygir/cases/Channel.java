package org.peygir.cases;

/** The door a complaint came in by (AFS-04). Each may carry its own reference: letter number, call id, agent code. */
public enum Channel {
    WEB,
    PHONE,
    COUNTER,
    VERBAL,
    LETTER,
    EMAIL,
    AGENT,
    FAX,
    SMS,
    KIOSK,
    AUTHORITY,
    SUGGESTION_BOX,
    API,
    IMPORT;

    /** Somebody of ours talks with the complainant while it is told. */
    public boolean spoken() {
        return this == PHONE || this == COUNTER || this == VERBAL;
    }
}
