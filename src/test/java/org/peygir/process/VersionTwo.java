package org.peygir.process;

import java.util.List;
import org.jooq.DSLContext;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.routines.store.PublishedVersions;

/**
 * A version of home care that differs from the shipped one in all that a migration has to do with: the decision has one day instead of
 * two, the carers' stage lies with reception, the experts' has another code, reception's is gone. It is not in force, so that
 * other tests of the same database go on as before.
 */
public final class VersionTwo {
    private VersionTwo() {}

    /** @return the version in force and the other one */
    public static List<Version> beside(
            Routines routines, RoutineDrafts drafts, PublishedVersions published, DSLContext sql) {
        routines.install("home-care");
        Version inForce = routines.inForce("home-care");
        return List.of(
                inForce,
                drafts.published("home-care").stream()
                        .filter(one -> one.stages().stream()
                                .anyMatch(stage -> stage.code().equals("repair-experts")))
                        .findFirst()
                        .orElseGet(() -> publish(inForce, routines, published, sql)));
    }

    private static Version publish(Version inForce, Routines routines, PublishedVersions published, DSLContext sql) {
        routines.publish(text(routines.presetFile("home-care")));
        published.changed("home-care");
        Version two = routines.inForce("home-care");
        sql.execute("update routines.routine_version set state = 'RETIRED' where id = ?", two.id());
        sql.execute("update routines.routine_version set state = 'PUBLISHED' where id = ?", inForce.id());
        published.changed("home-care");
        return two;
    }

    private static String text(String preset) {
        String text = preset.replace("deadline: 2 WORKING_DAYS", "deadline: 1 WORKING_DAYS")
                .replaceFirst("unit: CARERS", "unit: RECEPTION")
                .replace("fix-experts", "repair-experts");
        text = without(text, "  - code: fix-reception\n");
        text = without(text, "  - code: to-reception\n");
        return without(text, "  - code: reception-done\n");
    }

    /** Without the item that begins so. */
    private static String without(String text, String begin) {
        int from = text.indexOf(begin);
        int next = text.indexOf("  - code: ", from + begin.length());
        return text.substring(0, from) + (next < 0 ? "" : text.substring(next));
    }
}
