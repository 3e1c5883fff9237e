package org.peygir.intake.web;

import org.peygir.organization.Organization;
import org.peygir.organization.Preset;
import org.springframework.stereotype.Component;

/** What customers of this organisation have: a product with a serial number, or a service under a contract. */
@Component
class Thing {
    private final Organization organization;

    Thing(Organization organization) {
        this.organization = organization;
    }

    /** Last part of the message keys that ask for it: {@code product} or {@code service}. */
    String key() {
        var profile = organization.profile();
        return profile != null && profile.preset().equals(Preset.HOME_CARE.code()) ? "service" : "product";
    }
}
