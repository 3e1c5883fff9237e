package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Fact;

/**
 * Why a deadline is when it is, in words.
 *
 * @param name of the deadline; @param say one sentence that may be told the customer
 * @param counted the spans; the last line is {@code sum}
 * @param off days left out, with their names
 * @param lost lines of policy that did not win, and why; empty for a stage's own deadline
 * @param waiting a change of calendar is on its way to it
 */
public record WhyPage(
        CaseHead head,
        String name,
        String say,
        List<Fact> facts,
        String unitHead,
        List<Counted> counted,
        String sum,
        List<String> off,
        List<String> pauses,
        List<String> changes,
        @Nullable String won,
        List<String> lost,
        boolean waiting) {
    /** @param hours from when to when; empty for weeks and calendar days */
    public record Counted(String day, String hours, String amount) {}
}
