package org.peygir.cases.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Registration;
import org.peygir.cases.Status;
import org.peygir.organization.HandlingStructure;

/** What belongs to the complaints unit. Each answers with the key of its refusal, or with nothing. */
public final class CentreRules {
    /** What is recorded when it is decided. */
    private static final Set<String> DECISION = Set.of("finding", "response");

    private CentreRules() {}

    /**
     * A case told under CENTRALISED is decided and closed by the complaints unit alone (ORG-03), whoever else works on a stage of it.
     *
     * @param centre the person belongs to the complaints unit or leads the whole house
     */
    public static Optional<String> decide(CaseFile file, boolean centre) {
        return file.structured().structure() == HandlingStructure.CENTRALISED && !centre
                ? Optional.of("cases.refusal.centre-decides")
                : Optional.empty();
    }

    /** Whether answers of these names are a decision. */
    public static boolean decides(Set<String> fields) {
        return fields.stream().anyMatch(DECISION::contains);
    }

    /** Whether going from one status to the other is deciding, or closing. */
    public static boolean decides(Status from, Status to) {
        return to == Status.CLOSED || decided(to) && !decided(from);
    }

    private static boolean decided(Status status) {
        return switch (status) {
            case DECIDED, IMPLEMENTING, AWAITING_CONFIRMATION, CLOSED, IN_REVIEW -> true;
            case REGISTERED, ASSESSING, IN_PROGRESS, WAITING_CUSTOMER -> false;
        };
    }

    /** To the desk of somebody outside it, a case goes only where the routine put it into their unit. */
    public static Optional<String> take(CaseFile file, boolean centre, long unitId) {
        return file.unitId() == unitId ? Optional.empty() : decide(file, centre);
    }

    /** Only what lies where it was told can be sent, and never without its reason (ORG-10). */
    public static Optional<String> send(CaseFile file, @Nullable CentralReason reason, String note) {
        if (!file.open()) return Optional.of("cases.refusal.closed");
        if (!file.structured().local()) return Optional.of("cases.refusal.centre-already");
        if (reason == null) return Optional.of("cases.refusal.reason-needed");
        return note.length() > Registration.SHORT_LIMIT ? Optional.of("cases.refusal.too-long") : Optional.empty();
    }
}
