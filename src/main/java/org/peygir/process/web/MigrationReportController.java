package org.peygir.process.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Relocation;
import org.peygir.organization.Organization;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.process.Migrations;
import org.peygir.process.store.MigrationStore.Noted;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a migration does to each case, as CSV, piece by piece: memory stays flat however many there are. */
@Controller
class MigrationReportController {
    private static final int PIECE = 500;

    private final Migrations migrations;
    private final Routines routines;
    private final Organization organization;

    MigrationReportController(Migrations migrations, Routines routines, Organization organization) {
        this.migrations = migrations;
        this.routines = routines;
        this.organization = organization;
    }

    @GetMapping("/routines/{code}/migrations/{id}/report")
    void report(
            @PathVariable String code, @PathVariable long id, Viewer viewer, Shell shell, HttpServletResponse response)
            throws IOException {
        viewer.require(Permission.ROUTINE_EDIT);
        migrations.find(id).filter(one -> one.routineCode().equals(code)).orElseThrow(NotFound::new);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"migration-" + id + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            // The mark lets a spreadsheet read Persian right.
            writer.write('\uFEFF');
            head(csv, shell);
            long after = 0;
            do {
                Migrations.Report piece = migrations.report(id, after, PIECE, viewer);
                for (Noted one : piece.cases()) line(csv, one, shell);
                after = piece.lastId();
            } while (after != 0);
        }
    }

    private static void head(CSVPrinter csv, Shell shell) throws IOException {
        csv.printRecord(
                shell.t("process.cases.case"),
                shell.t("process.report.outcome"),
                shell.t("process.report.from"),
                shell.t("process.report.to"),
                shell.t("process.report.unit-before"),
                shell.t("process.report.unit-after"),
                shell.t("process.report.desk"),
                shell.t("process.report.status-before"),
                shell.t("process.report.status-after"),
                shell.t("process.report.clock"),
                shell.t("process.report.due-before"),
                shell.t("process.report.due-after"),
                shell.t("process.report.done"),
                shell.t("process.report.otherwise"));
    }

    private void line(CSVPrinter csv, Noted noted, Shell shell) throws IOException {
        Relocation one = noted.relocation();
        Long to = one.toStageId();
        csv.printRecord(
                one.number(),
                shell.t("process.outcome." + one.outcome()),
                harmless(routines.stage(one.fromStageId()).title(shell.locale())),
                to == null ? "" : harmless(routines.stage(to).title(shell.locale())),
                harmless(organization.unit(one.unitBefore()).name(shell.locale())),
                harmless(organization.unit(one.unitAfter()).name(shell.locale())),
                shell.t("process.desk." + one.desk()),
                shell.t("cases.status." + one.statusBefore()),
                shell.t("cases.status." + one.statusAfter()),
                shell.t("process.clock." + one.clock()),
                moment(one.dueBefore(), shell),
                moment(one.dueAfter(), shell),
                moment(noted.doneAt(), shell),
                shell.t(noted.otherwise() ? "process.report.yes" : "process.report.no"));
    }

    private static String moment(@Nullable Instant at, Shell shell) {
        return at == null ? "" : shell.f().dateTime(at);
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
