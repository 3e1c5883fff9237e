package org.peygir.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /** From here on a reach is that of the whole house. */
    private static final int WHOLE = 2;

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

    /** Everybody who leads something, as of this moment: for questions about many people at once. */
    Leaders look() {
        return new Leaders(leaders());
    }

    /** Who leads what, and who stands above whom. */
    final class Leaders {
        private final List<Viewer> leaders;
        private final Map<Long, Integer> reaches = new HashMap<>();

        private Leaders(List<Viewer> leaders) {
            this.leaders = leaders;
            for (Viewer leader : leaders) reaches.put(leader.staffId(), reach(leader));
        }

        /** Who may see this case, those with the narrowest reach first; nobody complained of. */
        List<StaffMember> of(CaseFile file) {
            return leaders.stream()
                    .filter(v -> !file.subjects().contains(v.staffId()))
                    .filter(v -> !file.restricted() || v.can(Permission.RESTRICTED_READ))
                    .sorted(Comparator.comparingInt(Ladder::reach).thenComparing(Viewer::staffId))
                    .map(v -> organization.staff(v.staffId()))
                    .toList();
        }

        /** How far the lead of this person reaches: 0 nowhere, 1 their units, more than that the whole house. */
        int reachOf(long staffId) {
            return reaches.getOrDefault(staffId, 0);
        }

        boolean leadsAll(long staffId) {
            return reachOf(staffId) >= WHOLE;
        }

        /**
         * Those on the rungs over this person whose reach is wider; of two who both lead the whole house, who does not handle
         * complaints. Who leads nothing has everybody on the rungs of their unit above them.
         */
        Set<Long> above(long staffId) {
            List<Long> rungs = rungs(organization.staff(staffId).unitId(), leaders).stream()
                    .map(StaffMember::id)
                    .toList();
            int own = reachOf(staffId);
            int at = rungs.indexOf(staffId);
            Set<Long> above = new HashSet<>();
            for (int i = 0; i < rungs.size(); i++) {
                int reach = reachOf(rungs.get(i));
                if (i != at && (reach > own || reach == own && own < WHOLE && i > at)) above.add(rungs.get(i));
            }
            return above;
        }
    }

    private static int reach(Viewer leader) {
        if (!leader.allUnits()) return 1;
        return leader.can(Permission.CASE_MOVE) ? WHOLE : WHOLE + 1;
    }

    private boolean sees(StaffMember member) {
        return viewers.of(member.id())
                .filter(v -> v.can(Permission.RESTRICTED_READ))
                .isPresent();
    }

    private List<StaffMember> rungs(long unitId) {
        return rungs(unitId, leaders());
    }

    private List<StaffMember> rungs(long unitId, List<Viewer> leaders) {
        Set<StaffMember> rungs = new LinkedHashSet<>();
        for (@Nullable Long unit = unitId;
                unit != null;
                unit = organization.unit(unit).parentId()) {
            long of = unit;
            leaders.stream()
                    .filter(v -> v.unitId() == of)
                    .min(Comparator.comparing(Viewer::allUnits))
                    .ifPresent(v -> rungs.add(organization.staff(v.staffId())));
        }
        leaders.stream()
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
