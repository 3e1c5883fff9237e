package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.customers.PersonalField;

/**
 * One personal value of a complainant as one person may see it.
 *
 * @param shown masked, or in full while revealed; Latin digits, numbers as dialled here
 * @param until when it is masked again; null while masked
 */
public record PersonalValue(
        PersonalField field, String shown, @Nullable Instant until) {
    public boolean revealed() {
        return until != null;
    }

    /** Stays out of logs. */
    @Override
    public String toString() {
        return field.toString();
    }
}
