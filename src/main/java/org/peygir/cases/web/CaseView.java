package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;

/**
 * What of a case the address asks for.
 *
 * @param show which entries: {@code all}, {@code customer}, {@code opinions}, {@code notes}, {@code referrals}, {@code system}
 * @param pane the open tab of the side; null: the routine beside the stream, the stream alone on a phone
 * @param earlier show what lies before the latest entries too
 * @param done code of what was just done, null when nothing
 * @param from code of the folder the person came from, where the way back leads
 */
record CaseView(
        String show,
        @Nullable String pane,
        boolean earlier,
        @Nullable String done,
        String from) {
    static final CaseView PLAIN = new CaseView("all", null, false, null);
    static final CaseView PROMISES = new CaseView("all", "promises", false, null);

    CaseView(String show, @Nullable String pane, boolean earlier, @Nullable String done) {
        this(show, pane, earlier, done, "received");
    }

    /** {@code from} as it stands in addresses: nothing for the usual folder. */
    @Nullable
    String said() {
        return from.equals(PLAIN.from) ? null : from;
    }

    String openPane() {
        return pane == null ? "routine" : pane;
    }
}
