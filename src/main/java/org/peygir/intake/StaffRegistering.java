package org.peygir.intake;

import java.util.List;
import org.peygir.cases.Registering.Problem;

/** What became of a staff form that was sent. */
public sealed interface StaffRegistering {
    /** There is a case now, or was already: sending twice makes one. */
    record Made(long draftId) implements StaffRegistering {}

    /** Nothing was registered; the draft keeps all that was typed. */
    record Refused(List<Problem> problems) implements StaffRegistering {}
}
