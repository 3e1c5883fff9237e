package org.peygir.organization;

/** What is offered to put a complaint right (REM-03). Words: {@code authority.remedy.NAME}. */
public enum RemedyType {
    APOLOGY,
    EXPLANATION,
    DECISION_CHANGED,
    PUBLIC_CORRECTION,
    REPAIR,
    REPLACEMENT,
    REFUND,
    COMPENSATION_FINANCIAL,
    GOODWILL_NONFINANCIAL,
    PROCESS_CHANGE,
    STAFF_ACTION,
    RECORD_CORRECTION,
    EXPEDITE
}
