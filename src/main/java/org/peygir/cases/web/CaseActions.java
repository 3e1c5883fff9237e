package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;

/**
 * What this person may do with the case beside moving it: shown or hidden, never the only guard.
 *
 * @param light settle it where it was told, or send it to the complaints unit
 * @param review ask for a review of the decision in the complainant's name
 * @param refusal why the person may not act on it, in words; null when they may
 * @param followUp their own reminder in words, or null
 */
public record CaseActions(
        boolean take,
        boolean assign,
        boolean refer,
        boolean note,
        boolean reply,
        boolean attach,
        boolean record,
        boolean archive,
        boolean unarchive,
        boolean offerOwner,
        boolean protect,
        boolean light,
        boolean review,
        List<Option> colleagues,
        List<Option> owners,
        @Nullable String refusal,
        @Nullable String followUp) {
    /** Nothing at all to put in the menu. */
    public boolean none() {
        return !assign && !archive && !unarchive && !offerOwner && !review;
    }
}
