package org.peygir.cases;

import java.util.Map;
import org.peygir.platform.web.RailCounts;

/** How many cases of each folder the viewer may see; {@link #LIMIT} means "that many or more", it is never counted further. */
public record FolderCounts(Map<Folder, Integer> counts) {
    public static final int LIMIT = RailCounts.MANY;

    public int of(Folder folder) {
        return counts.getOrDefault(folder, 0);
    }
}
