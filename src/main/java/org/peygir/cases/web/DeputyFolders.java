package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peygir.access.DeputyWords;
import org.peygir.access.Deputyship;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.Folder;
import org.peygir.cases.web.FolderPage.Filter;
import org.peygir.cases.web.FolderPage.Hint;
import org.peygir.organization.Delegation;
import org.peygir.organization.Delegations;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What the cartable says of deputies (CUS-11): whose work one has, who has one's own, and who is away with nobody standing in. */
@Component
class DeputyFolders {
    private final CaseFolders folders;
    private final Delegations delegations;
    private final Organization organization;

    DeputyFolders(CaseFolders folders, Delegations delegations, Organization organization) {
        this.folders = folders;
        this.delegations = delegations;
        this.organization = organization;
    }

    /** In the folder of deputies the reader looks at one absent person's work, the first one's unless another is named. */
    Viewer reader(Folder folder, String of, Viewer viewer) {
        if (folder != Folder.DELEGATED) return viewer;
        if (of.isEmpty())
            return viewer.deputyships().isEmpty()
                    ? viewer
                    : viewer.standingInFor(viewer.deputyships().getFirst().absentId());
        Viewer narrowed = of.matches("[0-9]{1,18}") ? viewer.standingInFor(Long.parseLong(of)) : viewer;
        if (!of.matches("[0-9]{1,18}") || narrowed.deputyships().isEmpty()) throw new NotFound();
        return narrowed;
    }

    /** One pill for each absent person, with how much lies with them. @param reader as {@link #reader} gave them */
    List<Filter> people(Folder folder, Viewer viewer, Viewer reader, Shell shell) {
        if (folder != Folder.DELEGATED || viewer.deputyships().isEmpty()) return List.of();
        Map<Long, Integer> counts = folders.lent(viewer);
        List<Filter> people = new ArrayList<>();
        for (long absent : viewer.deputyships().stream()
                .map(Deputyship::absentId)
                .distinct()
                .toList()) {
            String name = organization.staff(absent).displayName();
            int count = counts.getOrDefault(absent, 0);
            people.add(new Filter(
                    shell.t("deputies.folder.person", name, count),
                    shell.url("/cartable/" + folder.path(), "of", Long.toString(absent)),
                    reader.deputyships().stream().anyMatch(d -> d.absentId() == absent)));
        }
        return people;
    }

    List<Hint> hints(Viewer viewer, Shell shell) {
        List<Hint> hints = new ArrayList<>();
        for (Delegation own : delegations.of(viewer.staffId())) hints.add(own(own, shell));
        for (Delegation away : delegations.uncovered()) {
            StaffMember absent = organization.staff(away.absentId());
            if (absent.id() == viewer.staffId() || !viewer.can(Permission.CASE_ASSIGN, absent.unitId())) continue;
            hints.add(new Hint(
                    shell.t("deputies.hint.uncovered", absent.displayName(), until(away, shell)),
                    "/deputies?of=" + absent.id(),
                    shell.t("deputies.hint.name-one")));
        }
        return hints;
    }

    private Hint own(Delegation own, Shell shell) {
        Long deputy = own.deputyId();
        String text = deputy == null
                ? shell.t("deputies.hint.nobody", until(own, shell))
                : shell.t("deputies.hint.mine", organization.staff(deputy).displayName(), until(own, shell));
        return new Hint(text, "/account/deputy", shell.t("deputies.hint.open"));
    }

    private static String until(Delegation delegation, Shell shell) {
        return DeputyWords.until(shell, delegation);
    }
}
