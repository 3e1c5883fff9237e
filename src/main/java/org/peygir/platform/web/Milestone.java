package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the milestone strip or of the public's list of steps.
 *
 * @param state {@code dn} past, {@code dn late} past its deadline, {@code nw} now, {@code nw over} now and
 *     too late already, empty for the future, {@code lag} ahead though its promise has passed
 * @param note what it took, what remains, or when it is due
 * @param why where the deadline of the step is explained, or null
 */
public record Milestone(
        String label, String state, String note, @Nullable String why) {
    public Milestone(String label, String state, String note) {
        this(label, state, note, null);
    }

    /** Past, but later than promised. */
    public boolean late() {
        return state.equals("dn late");
    }

    public boolean done() {
        return state.startsWith("dn");
    }

    public boolean now() {
        return state.startsWith("nw");
    }
}
