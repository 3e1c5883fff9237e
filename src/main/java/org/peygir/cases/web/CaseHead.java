package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Milestone;

/**
 * The head of a case's page.
 *
 * @param path of the case, {@code /cases/1405-4127}
 * @param number in the reader's digits; {@code copy} is what goes to the clipboard
 * @param guarded why not everybody sees it, in words; null for an ordinary one
 * @param answers who the customer is and who answers for it, one line
 */
public record CaseHead(
        String path,
        String number,
        String copy,
        int version,
        @Nullable String guarded,
        String title,
        String stage,
        boolean open,
        int severity,
        String answers,
        Due due,
        int reopened,
        List<Milestone> milestones,
        @Nullable StandingIn standingIn) {}
