package org.peygir.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Cases;
import org.peygir.cases.Evidence;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.intake.store.StaffDraftStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of what a staff member wrote down: once, however often it is sent (ORG-07, RTN-12). */
@Service
public class StaffRegistration {
    private final StaffDraftStore store;
    private final Cases cases;
    private final Clock clock;

    StaffRegistration(StaffDraftStore store, Cases cases, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /** A registration that still lacks its evidence: the files of the draft, known only under its lock. */
    @FunctionalInterface
    public interface Unproven {
        Registration with(List<Evidence> evidence);
    }

    /** A second sender of the same form waits for the first and gets the same case. */
    @Transactional
    public StaffRegistering register(Viewer viewer, UUID form, Unproven unproven) {
        viewer.require(Permission.CASE_REGISTER);
        StaffDraftStore.Row row = store.lock(viewer.staffId(), form, clock.instant());
        if (row.caseId() != null) return new StaffRegistering.Made(row.id());
        List<Evidence> evidence = store.files(row.id()).stream()
                .map(file -> new Evidence(file.fileId(), file.name()))
                .toList();
        return switch (cases.register(unproven.with(evidence))) {
            case Registering.Registered made -> {
                store.became(row.id(), made.number().id(), clock.instant());
                yield new StaffRegistering.Made(row.id());
            }
            case Registering.Refused refused -> new StaffRegistering.Refused(refused.problems());
            case Registering.Known known ->
                throw new IllegalStateException("the staff form gives no external id: " + known.externalId());
        };
    }
}
