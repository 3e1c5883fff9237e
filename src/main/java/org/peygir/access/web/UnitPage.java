package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Add or edit one unit.
 *
 * @param id null for a new unit
 * @param wasIntake it is the intake unit now: that can only be taken over by another, and it cannot be closed
 */
public record UnitPage(
        @Nullable Long id, String title, UnitForm form, FieldErrors errors, List<Option> parents, boolean wasIntake) {
    public String action() {
        return id == null ? "/organization/units" : "/organization/units/" + id;
    }

    public @Nullable String chosenParent() {
        Long parent = form.parentId();
        return parent == null ? null : parent.toString();
    }
}
