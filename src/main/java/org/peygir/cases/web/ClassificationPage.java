package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/** The form of triage. @param groups of customers that commitments name, none when none does */
public record ClassificationPage(
        CaseHead head,
        String severity,
        String track,
        String group,
        String reason,
        List<Option> severities,
        List<Option> tracks,
        List<Option> groups,
        FieldErrors errors) {}
