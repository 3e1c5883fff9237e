package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;

/**
 * What of a case the address asks for.
 *
 * @param show which entries: {@code all}, {@code customer}, {@code opinions}, {@code notes}, {@code referrals}, {@code system}
 * @param pane the open tab of the side; null: the routine beside the stream, the stream alone on a phone
 * @param earlier show what lies before the latest entries too
 * @param done code of what was just done, null when nothing
 */
record CaseView(String show, @Nullable String pane, boolean earlier, @Nullable String done) {
    static final CaseView PLAIN = new CaseView("all", null, false, null);

    String openPane() {
        return pane == null ? "routine" : pane;
    }
}
