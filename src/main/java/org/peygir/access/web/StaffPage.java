package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Add or edit one person.
 *
 * @param id null for a new person
 * @param password a made one, shown this once, or null
 */
public record StaffPage(
        @Nullable Long id,
        String title,
        StaffForm form,
        FieldErrors errors,
        List<Option> units,
        List<Option> roles,
        List<Option> languages,
        @Nullable String password) {
    public String action() {
        return id == null ? "/organization/staff" : "/organization/staff/" + id;
    }

    public List<String> chosenRoles() {
        return form.roles().stream().map(Role::name).toList();
    }

    public @Nullable String chosenUnit() {
        Long unit = form.unitId();
        return unit == null ? null : unit.toString();
    }
}
