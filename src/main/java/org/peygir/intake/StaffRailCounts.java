package org.peygir.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.peygir.access.Permission;
import org.peygir.access.Viewers;
import org.peygir.cases.CaseFolders;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.RailCounts;
import org.springframework.stereotype.Component;

/** Numbers beside the folders of the rail: cases' folders, and the drafts. Here because cases know nothing of drafts. */
@Component
class StaffRailCounts implements RailCounts {
    private final Viewers viewers;
    private final CaseFolders folders;
    private final StaffDrafts drafts;

    StaffRailCounts(Viewers viewers, CaseFolders folders, StaffDrafts drafts) {
        this.viewers = viewers;
        this.folders = folders;
        this.drafts = drafts;
    }

    @Override
    public Map<String, Integer> counts(Person person, HttpServletRequest request) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("draft", drafts.count(person.staffId()));
        viewers.of(person.staffId())
                .filter(viewer -> viewer.can(Permission.CASE_READ)
                        || !viewer.deputyships().isEmpty())
                .ifPresent(viewer ->
                        folders.counts(viewer).counts().forEach((folder, many) -> counts.put(folder.path(), many)));
        return counts;
    }
}
