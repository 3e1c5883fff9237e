package org.peygir.cases.web;

import java.time.Duration;
import java.time.Instant;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.FolderRow;
import org.peygir.cases.Status;
import org.peygir.organization.Organization;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Ring;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words the rows of a list. Staff, units and working time come from memory: no query a row. */
@Component
class FolderRows {
    private final Organization organization;
    private final CaseTimes times;

    FolderRows(Organization organization, CaseTimes times) {
        this.organization = organization;
        this.times = times;
    }

    FolderRowView of(FolderRow row, Viewer viewer, Shell shell) {
        Instant now = shell.now();
        Long holder = row.holderId();
        Long unit = row.holderUnitId();
        String product = (row.productModel() + " " + row.productSerial()).strip();
        boolean closed = row.status() == Status.CLOSED;
        return new FolderRowView(
                shell.f().digits(row.number().toString()),
                row.number().toString(),
                "/cases/" + row.number(),
                row.subject(),
                row.lastLine(),
                customer(row, viewer, shell),
                product,
                holder == null ? null : organization.staff(holder).displayName(),
                organization.unit(unit == null ? row.unitId() : unit).name(shell.locale()),
                row.severity(),
                row.priority().rank() > row.severity() ? PriorityWords.level(shell, row.priority()) : null,
                ring(row, now, viewer, shell),
                closed
                        ? new Due("done", shell.t("cases.folder.due.closed"), null, null)
                        : times.due(shell, row.dueAt()).leadingTo("/cases/" + row.number() + "?pane=deadlines#pane"),
                shell.f().relative(row.lastActivityAt()),
                shell.f().title(row.lastActivityAt()),
                row.unread(),
                row.confidential(),
                !closed
                        && row.assigneeId() == null
                        && holder == null
                        && viewer.can(Permission.CASE_TAKE, row.unitId()));
    }

    private static String customer(FolderRow row, Viewer viewer, Shell shell) {
        if (row.confidential() && !viewer.can(Permission.CONFIDENTIAL_READ))
            return shell.t("cases.folder.confidential");
        return row.anonymous() ? shell.t("cases.folder.anonymous") : row.complainantName();
    }

    private Ring ring(FolderRow row, Instant now, Viewer viewer, Shell shell) {
        String kind = kind(row, now, viewer);
        return new Ring(kind, used(row.registeredAt(), row.dueAt(), now), shell.t("cases.folder.ring." + kind));
    }

    private static String kind(FolderRow row, Instant now, Viewer viewer) {
        if (row.status() == Status.CLOSED) return "done";
        if (now.isAfter(row.dueAt())) return "late";
        Long holder = row.holderId();
        if (holder == null) return "fresh";
        return holder == viewer.staffId() ? "me" : "other";
    }

    /** Share of the way from registration to the deadline, in per cent. */
    private static int used(Instant from, Instant due, Instant now) {
        long whole = Duration.between(from, due).toMinutes();
        long gone = Duration.between(from, now).toMinutes();
        return whole <= 0 ? 100 : (int) Math.clamp(gone * 100 / whole, 0, 100);
    }
}
