package org.peygir.platform.web;

/**
 * One step of the milestone strip or of the public's list of steps.
 *
 * @param state {@code dn} past, {@code nw} now, empty for the future
 * @param note what it took, what remains, or when it is due
 */
public record Milestone(String label, String state, String note) {
    public boolean done() {
        return state.equals("dn");
    }

    public boolean now() {
        return state.equals("nw");
    }
}
