package org.peygir.cases;

import java.util.List;
import org.peygir.routines.FormReading;

/** What became of a correction of answers to the routine's own form. */
public sealed interface Answering {
    record Answered(int version) implements Answering {}

    /** These are not right; nothing was written. */
    record Invalid(List<FormReading.Problem> problems) implements Answering {}

    /** A rule stands against it; nothing was written. */
    record Refused(String messageKey) implements Answering {}

    /** Somebody changed the case since it was read. */
    record Stale(int currentVersion) implements Answering {}
}
