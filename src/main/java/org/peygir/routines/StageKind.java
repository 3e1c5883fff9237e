package org.peygir.routines;

/** What a stage is: work, a choice between ways, or an end of the run. */
public enum StageKind {
    TASK,
    DECISION,
    END
}
