package org.peygir.cases;

/** What became of an action on a case. */
public sealed interface Doing {
    record Done(int version) implements Doing {}

    /** A rule said no; worded by the key. */
    record Refused(String messageKey) implements Doing {}

    record Stale(int currentVersion) implements Doing {}
}
