package org.peygir.cases.domain;

import org.jspecify.annotations.Nullable;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Triage;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;

/** Decides where a complaint begins and who answers for it, under the structure in force where it was told (ORG-01, ORG-09). */
public final class FirstPlace {
    private FirstPlace() {}

    /** Where its first work lies. */
    public enum Where {
        /** Nothing was decided: the routine says. */
        ROUTINE,
        CENTRE,
        /** With whoever was told, in their unit. */
        HERE
    }

    public enum Owner {
        /** As without a structure: who recorded it if they may own complaints, else somebody of the centre. */
        USUAL,
        FIRST_CONTACT,
        CENTRE
    }

    /**
     * @param told somebody here was told and may have a part in it
     * @param inCentre they belong to the complaints unit
     */
    public record Facts(boolean told, boolean inCentre, int severity, Triage triage) {}

    /**
     * @param structure what stays on the case; null when nothing was decided
     * @param reason why the centre has it, when the structure alone does not say so
     * @param localMinutes working minutes for solving it here; null: no clock runs
     */
    public record Decided(
            @Nullable HandlingStructure structure,
            Where where,
            Owner owner,
            @Nullable CentralReason reason,
            @Nullable Integer localMinutes) {}

    /** @param rule null when nothing was decided for this unit and category */
    public static Decided decide(@Nullable StructureRule rule, Facts f) {
        HandlingStructure structure = rule == null ? null : rule.structure();
        if (rule == null || structure == null) return new Decided(null, Where.ROUTINE, Owner.USUAL, null, null);
        if (f.told() && f.inCentre()) return new Decided(structure, Where.CENTRE, Owner.USUAL, null, null);
        return switch (structure) {
            case CENTRALISED -> new Decided(structure, Where.CENTRE, Owner.CENTRE, null, null);
            case DECENTRALISED ->
                f.told()
                        ? new Decided(structure, Where.HERE, Owner.FIRST_CONTACT, null, null)
                        : centre(structure, Owner.CENTRE, CentralReason.NOBODY_FIRST);
            case HYBRID -> hybrid(rule, structure, f);
        };
    }

    /** The rule first: what it forbids to try here no answer opens. Whoever was told stays the owner (ORG-10). */
    private static Decided hybrid(StructureRule rule, HandlingStructure structure, Facts f) {
        if (!f.told()) return centre(structure, Owner.CENTRE, CentralReason.NOBODY_FIRST);
        if (f.severity() > rule.maxSeverity()) return centre(structure, Owner.FIRST_CONTACT, CentralReason.SEVERITY);
        Long most = rule.maxRial();
        Long claim = f.triage().claimRial();
        if (most != null && claim != null && claim > most)
            return centre(structure, Owner.FIRST_CONTACT, CentralReason.VALUE);
        if (Boolean.FALSE.equals(f.triage().solvableHere()))
            return centre(structure, Owner.FIRST_CONTACT, f.triage().reason());
        return new Decided(structure, Where.HERE, Owner.FIRST_CONTACT, null, rule.localMinutes());
    }

    private static Decided centre(HandlingStructure structure, Owner owner, @Nullable CentralReason reason) {
        return new Decided(structure, Where.CENTRE, owner, reason, null);
    }
}
