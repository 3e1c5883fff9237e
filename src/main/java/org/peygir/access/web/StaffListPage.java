package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param left show who has left too
 * @param hidden how many have left and are not shown
 */
public record StaffListPage(
        String typed,
        boolean left,
        int hidden,
        List<StaffRow> rows,
        @Nullable String done) {
    /** @param roles in the reader's language */
    public record StaffRow(
            long id, String name, String userName, String job, String unit, List<String> roles, boolean active) {}
}
