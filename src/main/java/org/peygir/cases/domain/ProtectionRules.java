package org.peygir.cases.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Registration;

/** Who may be given a case, and who may say how guarded it is. Each answers with the key of its refusal, or with nothing. */
public final class ProtectionRules {
    private ProtectionRules() {}

    /** Nobody complained of gets a part in it (RTN-09), and a restricted case goes to people by name only (CNF-01). */
    public static Optional<String> give(CaseFile file, @Nullable Long staffId) {
        if (staffId == null && file.restricted()) return Optional.of("cases.refusal.by-name-only");
        return staffId != null && file.subjects().contains(staffId)
                ? Optional.of("cases.refusal.excluded")
                : Optional.empty();
    }

    /** The owner or who leads the unit, always with a reason: the level and who is locked out are read by auditors later. */
    public static Optional<String> change(CaseFile file, long staffId, boolean leads, String reason) {
        if (file.ownerId() != staffId && !leads) return Optional.of("cases.refusal.permission");
        if (reason.isBlank()) return Optional.of("cases.refusal.reason-needed");
        return reason.length() > Registration.SHORT_LIMIT ? Optional.of("cases.refusal.too-long") : Optional.empty();
    }

    public static Optional<String> level(CaseFile file, Confidentiality to) {
        return file.confidentiality() == to ? Optional.of("cases.refusal.level-already") : Optional.empty();
    }
}
