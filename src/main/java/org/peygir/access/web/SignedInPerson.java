package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.PersonSource;
import org.springframework.stereotype.Component;

/** Shows the viewer in the shell; also on error pages, which are drawn outside of the security filters. */
@Component
class SignedInPerson implements PersonSource {
    private final SessionContexts contexts;
    private final Organization organization;

    SignedInPerson(SessionContexts contexts, Organization organization) {
        this.contexts = contexts;
        this.organization = organization;
    }

    @Override
    public @Nullable Person person(HttpServletRequest request, Locale locale) {
        return contexts.viewer(request).map(viewer -> shown(viewer, locale)).orElse(null);
    }

    private Person shown(Viewer viewer, Locale locale) {
        StaffMember member = organization.staff(viewer.staffId());
        return new Person(
                viewer.staffId(),
                viewer.displayName(),
                member.jobTitle(locale),
                organization.unit(viewer.unitId()).name(locale),
                viewer.permissions().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet()));
    }
}
