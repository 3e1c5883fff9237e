package org.peygir.access;

import java.util.Map;
import org.peygir.platform.files.FileFoundDamaged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts into the audit that evidence was found damaged, in the transaction that marks it so. */
@Component
class DamagedFiles {
    private final Audit audit;

    DamagedFiles(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void found(FileFoundDamaged damaged) {
        audit.record(
                Actor.system(),
                "files.found-damaged",
                "file",
                Long.toString(damaged.id()),
                Map.of("sha256", damaged.sha256(), "found", damaged.found()));
    }
}
