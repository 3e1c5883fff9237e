package org.peygir.organization;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person to add, or what a person's entry is to become. The user name may be typed with any digits. */
public record NewStaff(
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
        Locale locale) {}
