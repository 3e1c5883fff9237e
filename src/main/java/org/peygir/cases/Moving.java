package org.peygir.cases;

import java.util.List;
import org.peygir.routines.FormReading;
import org.peygir.routines.Missing;
import org.peygir.routines.Stage;

/** What became of an attempt to move a case along its routine. */
public sealed interface Moving {
    record Moved(Stage from, Stage to, int version) implements Moving {}

    /** The way exists, but these are missing; nothing was written, not even the fields sent along. */
    record Unmet(List<Missing> missing) implements Moving {}

    /** Answers to the routine's own form that are not right; nothing was written. */
    record Invalid(List<FormReading.Problem> problems) implements Moving {}

    /** No such way from the stage the case is in, or not for this person's roles. */
    record NotAllowed() implements Moving {}

    /** A rule of the house stands against it; nothing was written. */
    record Refused(String messageKey) implements Moving {}

    /** Somebody changed the case since it was read. */
    record Stale(int currentVersion) implements Moving {}
}
