package org.peygir.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.CentreRules;
import org.peygir.organization.Organization;
import org.peygir.routines.Stage;
import org.peygir.routines.Way;
import org.springframework.stereotype.Component;

/** The complaints unit (ORG-03): the intake unit and what lies below it. */
@Component
class Centre {
    private final Organization organization;

    Centre(Organization organization) {
        this.organization = organization;
    }

    long unitId() {
        return organization.intakeUnit().id();
    }

    boolean has(long unitId) {
        long centre = unitId();
        return unitId == centre || organization.descendants(centre).contains(unitId);
    }

    /** Belongs to it, or handles complaints of the whole house. */
    boolean of(Viewer viewer) {
        return has(viewer.unitId()) || viewer.allUnits() && viewer.can(Permission.CASE_MOVE);
    }

    /** Without those by which only the complaints unit decides or closes this case. */
    List<Way> open(CaseFile file, Viewer viewer, List<Way> ways) {
        return CentreRules.decide(file, of(viewer)).isEmpty()
                ? ways
                : ways.stream().filter(way -> !decides(file, way.to())).toList();
    }

    /**
     * Why this person may not record these answers or go to that stage, if they may not.
     *
     * @param to empty when the case stays where it is
     */
    Optional<String> refusal(CaseFile file, Viewer viewer, Set<String> fields, Optional<Stage> to) {
        boolean decides = CentreRules.decides(fields)
                || to.filter(stage -> decides(file, stage)).isPresent();
        return decides ? CentreRules.decide(file, of(viewer)) : Optional.empty();
    }

    private static boolean decides(CaseFile file, Stage to) {
        return to.ends() || CentreRules.decides(file.status(), Status.valueOf(to.status()));
    }
}
