package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;
import org.peygir.access.Capacity;
import org.peygir.access.Viewer;
import org.peygir.platform.web.Shell;

/**
 * In whose name the reader acts on a case that lies with somebody they stand in for.
 *
 * @param text in words
 * @param change what the button says that changes it; null where there is no choice
 * @param own what it changes to: the reader's own name
 */
public record StandingIn(String text, @Nullable String change, boolean own) {
    /** Null for whoever acts for themselves and could not do otherwise. */
    static @Nullable StandingIn of(Shell shell, Viewer viewer, CaseNames names) {
        Capacity capacity = viewer.capacity();
        if (capacity == null) return null;
        String absent = names.person(capacity.deputyship().absentId());
        return capacity.deputy() == null
                ? new StandingIn(shell.t("deputies.case.own", absent), shell.t("deputies.case.for-them", absent), false)
                : new StandingIn(
                        shell.t("deputies.case.acting", absent),
                        capacity.ownToo() ? shell.t("deputies.case.for-me") : null,
                        true);
    }
}
