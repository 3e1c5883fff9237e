package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All units as a tree, parents before their children. */
public record UnitListPage(List<UnitRow> rows, @Nullable String done) {
    /** @param depth 0 at the top, at most 5 shown */
    public record UnitRow(long id, String name, String code, int depth, int people, boolean intake, boolean active) {}
}
