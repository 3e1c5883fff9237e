package org.peygir.cases.web;

import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.FolderRow;
import org.peygir.cases.Status;
import org.peygir.customers.spi.CustomerCases;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** The complaints of a customer, for their page. */
@Component
class CasesOfCustomer implements CustomerCases {
    private final CaseFolders folders;
    private final Routines routines;

    CasesOfCustomer(CaseFolders folders, Routines routines) {
        this.folders = folders;
        this.routines = routines;
    }

    @Override
    public List<Line> of(long customerId, int limit, Viewer viewer, Shell shell) {
        return folders.ofCustomers(List.of(customerId), limit, viewer).stream()
                .map(row -> line(row, shell))
                .toList();
    }

    private Line line(FolderRow row, Shell shell) {
        return new Line(
                "/cases/" + row.number(),
                shell.f().digits(row.number().toString()),
                row.subject(),
                row.status() == Status.IN_REVIEW
                        ? shell.t("cases.status.IN_REVIEW")
                        : routines.stage(row.stageId()).title(shell.locale()),
                shell.f().date(row.registeredAt()));
    }
}
