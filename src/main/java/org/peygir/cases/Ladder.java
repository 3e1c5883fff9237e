package org.peygir.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Who stands above the people of a unit (STF-02): its head, the heads of the units above it, then those who lead the whole house,
 * who handle complaints first. A head is an active person who may assign cases in the unit; the one whose reach is nearest.
 */
@Component
class Ladder {
    private final Organization organization;
    private final Viewers viewers;

    Ladder(Organization organization, Viewers viewers) {
        this.organization = organization;
        this.viewers = viewers;
    }

    /**
     * The person on that rung (1 is the head of the case's unit), or the nearest rung below it that is taken. Nobody complained of, and
     * nobody who may not know of a restricted case.
     */
    Optional<StaffMember> rung(CaseFile file, int rung, Set<Long> passedOver) {
        List<StaffMember> rungs = rungs(file.unitId()).stream()
                .filter(member -> !file.subjects().contains(member.id()) && !passedOver.contains(member.id()))
                .filter(member -> !file.restricted() || member.id() == file.ownerId() || sees(member))
                .toList();
        return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.get(Math.min(rung, rungs.size()) - 1));
    }

    /** Who leads that unit, or stands next above it; of the same people as {@link #rung}. */
    Optional<StaffMember> head(CaseFile file, long unitId) {
        return rungs(unitId).stream()
                .filter(member -> !file.subjects().contains(member.id()))
                .filter(member -> !file.restricted() || member.id() == file.ownerId() || sees(member))
                .findFirst();
    }

    /** The lowest rung above or beside this person that may act on the case and passes the test. */
    Optional<StaffMember> nearest(CaseFile file, long besides, Predicate<StaffMember> test) {
        return rungs(file.unitId()).stream()
                .filter(member -> member.id() != besides && !file.subjects().contains(member.id()))
                .filter(member -> !file.restricted() || member.id() == file.ownerId() || sees(member))
                .filter(member -> viewers.of(member.id())
                        .filter(v -> v.can(Permission.CASE_MOVE))
                        .isPresent())
                .filter(test)
                .findFirst();
    }

    private boolean sees(StaffMember member) {
        return viewers.of(member.id())
                .filter(v -> v.can(Permission.RESTRICTED_READ))
                .isPresent();
    }

    private List<StaffMember> rungs(long unitId) {
        Set<StaffMember> rungs = new LinkedHashSet<>();
        for (@Nullable Long unit = unitId;
                unit != null;
                unit = organization.unit(unit).parentId()) {
            long of = unit;
            leaders().stream()
                    .filter(v -> v.unitId() == of)
                    .min(Comparator.comparing(Viewer::allUnits))
                    .ifPresent(v -> rungs.add(organization.staff(v.staffId())));
        }
        leaders().stream()
                .filter(Viewer::allUnits)
                .sorted(Comparator.comparing(v -> !v.can(Permission.CASE_MOVE)))
                .forEach(v -> rungs.add(organization.staff(v.staffId())));
        return new ArrayList<>(rungs);
    }

    private List<Viewer> leaders() {
        return organization.activeStaff().stream()
                .flatMap(member -> viewers.of(member.id()).stream())
                .filter(v -> v.can(Permission.CASE_ASSIGN, v.unitId()))
                .toList();
    }
}
