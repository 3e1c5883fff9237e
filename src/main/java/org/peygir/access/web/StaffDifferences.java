package org.peygir.access.web;

import java.util.ArrayList;
import java.util.List;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale.Difference;

/** What one administrator typed against what another saved first, for the page that shows both. */
final class StaffDifferences {
    private StaffDifferences() {}

    static List<Difference> between(StaffForm yours, StaffMember saved, Organization organization, Shell shell) {
        StaffForm theirs = StaffForm.of(saved);
        List<Difference> found = new ArrayList<>();
        compare(found, shell, "givenName", yours.givenName(), theirs.givenName());
        compare(found, shell, "familyName", yours.familyName(), theirs.familyName());
        compare(found, shell, "userName", yours.userName(), theirs.userName());
        compare(found, shell, "unitId", unit(yours, organization, shell), unit(theirs, organization, shell));
        compare(found, shell, "jobTitleFa", yours.jobTitleFa(), theirs.jobTitleFa());
        compare(found, shell, "jobTitleEn", yours.jobTitleEn(), theirs.jobTitleEn());
        compare(found, shell, "jobTitleAr", yours.jobTitleAr(), theirs.jobTitleAr());
        compare(found, shell, "roles", roles(yours, shell), roles(theirs, shell));
        compare(found, shell, "mobile", yours.mobile(), theirs.mobile());
        compare(found, shell, "email", yours.email(), theirs.email());
        compare(found, shell, "inactive", state(yours, shell), state(theirs, shell));
        return found;
    }

    private static void compare(List<Difference> found, Shell shell, String field, String yours, String theirs) {
        if (!yours.equals(theirs)) found.add(new Difference(shell.t("access.staff." + field), yours, theirs));
    }

    private static String unit(StaffForm form, Organization organization, Shell shell) {
        Long id = form.unitId();
        return id == null ? "" : organization.unit(id).name(shell.locale());
    }

    private static String roles(StaffForm form, Shell shell) {
        return String.join("\n", RoleWords.of(form.roles(), shell));
    }

    private static String state(StaffForm form, Shell shell) {
        return shell.t(form.inactive() ? "access.staff.state.left" : "access.staff.state.active");
    }
}
