package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.StreamEntry;
import org.peygir.routines.Drawing;

/** A case on paper, as one hands it over. {@code notes}: internal notes are in it and marked so. */
public record PrintPage(
        CaseHead head,
        List<Fact> facts,
        List<Fact> answers,
        String words,
        List<Fact> record,
        CaseRibbon ribbon,
        List<Fact> moments,
        Drawing drawing,
        List<StreamEntry> entries,
        boolean notes,
        String printed) {}
