package org.peygir.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Authorities;
import org.peygir.organization.AuthorityLimit;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority matrix as those who lead complaints keep it (ORG-08): right checked, change made, entry written. */
@Component
public class CaseAuthorities {
    private static final String ENTITY = "authority";

    private final Authorities authorities;
    private final Audit audit;

    CaseAuthorities(Authorities authorities, Audit audit) {
        this.authorities = authorities;
        this.audit = audit;
    }

    /** Adds a line, or replaces the one for the same role, category and remedy. */
    @Transactional
    public void put(AuthorityLimit limit, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        authorities.put(limit);
        note(viewer, "organization.authority-set", limit);
    }

    /** @throws NotFound when there is no such line */
    @Transactional
    public void remove(long limitId, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        AuthorityLimit limit = authorities.limits().stream()
                .filter(l -> l.id() == limitId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!authorities.remove(limitId)) throw new NotFound();
        note(viewer, "organization.authority-removed", limit);
    }

    /** Adds a training, or renews the person's one of the same name. */
    @Transactional
    public void train(long staffId, String name, LocalDate validUntil, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        authorities.train(staffId, name, validUntil);
        audit.record(
                viewer.actor(),
                "organization.training-recorded",
                "staff",
                Long.toString(staffId),
                Map.of("training", name, "until", validUntil.toString()));
    }

    private void note(Viewer viewer, String action, AuthorityLimit limit) {
        Map<String, String> told = new TreeMap<>();
        told.put("role", limit.role().name());
        told.put("category", limit.category());
        told.put("remedy", limit.remedy().name());
        told.put("ceiling", Long.toString(limit.ceilingRial()));
        told.put("training", limit.training());
        audit.record(viewer.actor(), action, ENTITY, limit.role().name(), told);
    }
}
