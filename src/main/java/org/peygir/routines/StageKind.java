package org.peygir.routines;

/**
 * What a stage is. In the last three but the end a case stands and waits: for the customer, for time to pass, for several people asked
 * at once.
 */
public enum StageKind {
    /** Somebody works on the case. */
    TASK,
    /** Somebody chooses between ways. */
    DECISION,
    /** The customer is asked for something; the handler's time stands still meanwhile. */
    WAIT,
    /** The case goes on by itself after the stage's time. */
    TIMER,
    /** Several are asked at once; see {@link Branches}. */
    PARALLEL,
    END;

    /** Whether a case waits here for others or for time, rather than for who has it. */
    public boolean stands() {
        return rests() || this == PARALLEL;
    }

    /** Whether nobody of the staff is to act while the case stands here, so that the stage's time is not theirs to keep. */
    public boolean rests() {
        return this == WAIT || this == TIMER;
    }
}
