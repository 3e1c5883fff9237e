package org.peygir.routines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.web.DesignerPage.FindingRow;
import org.peygir.routines.web.DesignerPage.StageRow;

/**
 * A version as it is, or a draft about to become one, with what is different from the one before.
 *
 * @param path of the draft to publish; null: only to look at
 * @param changes null: there is nothing to compare with
 * @param fileHref the readable file
 */
public record VersionPage(
        String title,
        String sub,
        String svg,
        List<StageRow> stages,
        List<Question> form,
        @Nullable List<ChangeRow> changes,
        @Nullable String path,
        int version,
        boolean hindered,
        List<FindingRow> findings,
        String fileHref) {
    /** @param where at registration or in which stage; {@code about} type, who is asked, whether it is required */
    public record Question(String label, String where, String about) {}

    /** @param kind {@code ad}, {@code rm} or {@code ch}; {@code word} says it */
    public record ChangeRow(String kind, String word, String what, String parts) {}
}
