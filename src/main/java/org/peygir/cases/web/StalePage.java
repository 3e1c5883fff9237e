package org.peygir.cases.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Stale.Difference;
import org.peygir.platform.web.StreamEntry;

/**
 * Somebody was first (409): what the person wanted beside what is there now, and nothing typed lost.
 *
 * @param latest what happened last, so that the person sees why
 * @param again where the same may be sent once more, with {@code kept} in it; null when it makes no sense any more
 */
public record StalePage(
        CaseHead head,
        List<Difference> differences,
        List<StreamEntry> latest,
        @Nullable String again,
        Map<String, String> kept) {}
