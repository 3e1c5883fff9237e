package org.peygir.organization;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who works here. Never deleted: cases name their handlers for ever; who has left is inactive.
 *
 * @param userName as typed at set-up, Latin digits; compared without regard to case
 * @param locale language of this person's pages
 * @param version number for {@link OrganizationSetup#changeStaff}
 */
public record StaffMember(
        long id,
        long unitId,
        String userName,
        String givenName,
        String familyName,
        String jobTitleFa,
        String jobTitleEn,
        String jobTitleAr,
        Set<Role> roles,
        @Nullable String email,
        @Nullable String mobile,
        Locale locale,
        boolean active,
        int version) {
    public String displayName() {
        return (givenName + " " + familyName).strip();
    }

    /** Job title in the reader's language; empty when none was given. */
    public String jobTitle(Locale locale) {
        return Localized.of(locale, jobTitleFa, jobTitleEn, jobTitleAr);
    }
}
