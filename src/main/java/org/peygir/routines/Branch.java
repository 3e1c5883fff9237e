package org.peygir.routines;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;

/**
 * One of those who are asked at once in a {@link StageKind#PARALLEL} stage: a person, the holder of a role, or a whole unit.
 *
 * @param code unique in its stage
 * @param person sign-in name; null: nobody by name. When the person is gone the unit is asked
 * @param role asked is whoever of the unit (of all units without one) has this role and the least to do; null: no role
 * @param unitCode null: the unit that has the case
 * @param textWords what is asked
 * @param deadline null: what is usual for referrals
 */
public record Branch(
        String code,
        Ask ask,
        @Nullable String person,
        @Nullable Role role,
        @Nullable String unitCode,
        Wording textWords,
        @Nullable StageDeadline deadline) {
    /** What is asked for; names as in {@code cartable.ReferralKind}. */
    public enum Ask {
        OPINION,
        ACTION
    }

    public String text(Locale locale) {
        return textWords.in(locale);
    }

    /** Whether it says at all who is asked. */
    public boolean addressed() {
        return person != null || role != null || unitCode != null;
    }
}
