package org.peygir.access;

import java.time.Instant;
import org.peygir.organization.Delegation;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Shell;

/** How the time of a deputyship is said: by days where it runs from midnight to midnight. */
public final class DeputyWords {
    private DeputyWords() {}

    /** The first day, or the moment. */
    public static String from(Shell shell, Delegation delegation) {
        Instant from = delegation.from();
        return midnight(from) ? shell.f().longDate(from) : shell.f().dateTime(from);
    }

    /** The last day, or the moment it is over. */
    public static String until(Shell shell, Delegation delegation) {
        Instant until = delegation.until();
        return midnight(until)
                ? shell.f().longDate(until.minusNanos(1))
                : shell.f().dateTime(until);
    }

    private static boolean midnight(Instant at) {
        return at.atZone(OrganizationZone.TEHRAN).toLocalTime().toSecondOfDay() == 0;
    }
}
