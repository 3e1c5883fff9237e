package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.platform.web.FieldErrors;

/**
 * Add or edit one person.
 *
 * @param id null for a new person
 * @param password shown this once, or null
 */
public record StaffPage(
        @Nullable Long id,
        String title,
        StaffForm form,
        FieldErrors errors,
        List<Choice> units,
        List<RoleChoice> roles,
        @Nullable String password) {
    /** One line of a list to choose from, in the reader's language. */
    public record Choice(String value, String label, boolean chosen) {}

    public record RoleChoice(Role role, String label, String about, boolean chosen) {}

    public String action() {
        return id == null ? "/organization/staff" : "/organization/staff/" + id;
    }
}
