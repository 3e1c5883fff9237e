package org.peygir.organization.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.platform.web.OrganizationFace;
import org.springframework.stereotype.Component;

@Component
class Letterhead implements OrganizationFace {
    private final Organization organization;

    Letterhead(Organization organization) {
        this.organization = organization;
    }

    @Override
    public @Nullable String name(Locale locale) {
        Profile profile = organization.profile();
        return profile == null ? null : profile.name(locale);
    }

    @Override
    public @Nullable Locale language() {
        Profile profile = organization.profile();
        return profile == null ? null : profile.defaultLocale();
    }
}
