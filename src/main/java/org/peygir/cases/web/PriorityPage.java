package org.peygir.cases.web;

import java.util.List;
import java.util.Set;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/** The form of a case's priority, with the reckoning as it stands. @param override empty: the points decide */
public record PriorityPage(
        CaseHead head,
        CasePane.Weight weight,
        String urgency,
        Set<String> factors,
        String override,
        String reason,
        List<Option> urgencies,
        List<Option> factorOptions,
        List<Option> levels,
        FieldErrors errors) {}
