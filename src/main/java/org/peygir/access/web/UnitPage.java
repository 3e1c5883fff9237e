package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/**
 * Add or edit one unit.
 *
 * @param id null for a new unit
 * @param wasIntake it is the intake unit now: that can only be taken over by another, and it cannot be closed
 */
public record UnitPage(
        @Nullable Long id,
        String title,
        UnitForm form,
        FieldErrors errors,
        List<StaffPage.Choice> parents,
        boolean wasIntake) {
    public String action() {
        return id == null ? "/organization/units" : "/organization/units/" + id;
    }
}
