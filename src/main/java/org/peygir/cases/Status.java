package org.peygir.cases;

/** The system's own view of where a case stands; the stages of a routine map onto it (requirements 3.1). */
public enum Status {
    REGISTERED,
    ASSESSING,
    IN_PROGRESS,
    WAITING_CUSTOMER,
    DECIDED,
    IMPLEMENTING,
    AWAITING_CONFIRMATION,
    CLOSED,
    /** Decided and closed before; somebody else looks at it again. */
    IN_REVIEW
}
