package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What falls due in the team.
 *
 * @param heads names of the columns: late, within hours, …
 * @param shown what the list below tells, in words
 * @param more there are more rows than are listed
 */
public record UpcomingPage(List<String> heads, List<Unit> units, String shown, List<FolderRowView> rows, boolean more) {
    public record Unit(String name, List<Desk> desks) {}

    public record Desk(String name, List<@Nullable Cell> cells) {}

    public record Cell(String count, String href, String label, boolean late, boolean chosen) {}
}
