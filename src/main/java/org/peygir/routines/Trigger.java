package org.peygir.routines;

/** Who or what takes a case along a way. */
public enum Trigger {
    PERSON,
    /** The customer wrote; a person may take it as well, as when the answer came by phone. Out of {@link StageKind#WAIT}. */
    CUSTOMER_ANSWER,
    /** The stage's time is up; nobody takes it by hand. */
    TIME_UP,
    /** Those asked have answered, as many as {@link Branches#until} wants. Out of {@link StageKind#PARALLEL}. */
    BRANCHES_ANSWERED;

    public boolean byItself() {
        return this != PERSON;
    }

    /** Whether a person may take the way too. */
    public boolean byHand() {
        return this != TIME_UP;
    }

    /** Whether a way out of such a stage can have this trigger. */
    public boolean fits(StageKind kind) {
        return switch (this) {
            case PERSON -> kind != StageKind.TIMER;
            case CUSTOMER_ANSWER -> kind == StageKind.WAIT;
            case TIME_UP -> kind == StageKind.WAIT || kind == StageKind.TIMER || kind == StageKind.PARALLEL;
            case BRANCHES_ANSWERED -> kind == StageKind.PARALLEL;
        };
    }
}
