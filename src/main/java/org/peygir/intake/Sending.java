package org.peygir.intake;

import org.peygir.cases.TrackingCode;
import org.peygir.intake.domain.Question;

/** What became of a draft that was sent. */
public sealed interface Sending {
    /** @param before true when it had been sent already: the same case, not a second one */
    record Sent(TrackingCode code, boolean before) implements Sending {}

    /** Nothing was written: this question comes first. */
    record Incomplete(Question question) implements Sending {}
}
