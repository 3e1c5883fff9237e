package org.peygir.cases;

import java.util.List;
import org.peygir.access.Viewer;

/** Finds cases by what a person typed. Whatever it finds, the person may see: permission is in its query. */
public interface CaseSearch {
    /** More than this is no finding but a list. */
    int MOST = 1000;

    /** Ids of cases that match, best first, at most {@code limit} (≤ {@link #MOST}). */
    List<Long> find(String typed, int limit, Viewer viewer);
}
