package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.RibbonPart;
import org.peygir.platform.web.StreamEntry;

/** A look at a case beside the list. */
public record PeekPage(
        String number,
        String path,
        String subject,
        String stage,
        int severity,
        Due due,
        List<Fact> facts,
        String caption,
        List<RibbonPart> ribbon,
        List<StreamEntry> last) {}
