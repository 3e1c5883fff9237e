package org.peygir.organization;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of {@link OrganizationSetup} cannot be. Forms check first; this is what remains: races and mistakes of
 * the caller.
 */
public final class SetupRefused extends RuntimeException {
    private final Reason reason;

    public SetupRefused(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** There already is an organisation. */
        ORGANIZATION_EXISTS,
        USER_NAME_TAKEN,
        UNIT_CODE_TAKEN,
        /** The unit above is none. */
        UNIT_PARENT_UNKNOWN,
        /** A unit cannot stand below itself. */
        UNIT_CYCLE,
        /** The intake unit must stay one and active; name another first. */
        INTAKE_UNIT_NEEDED,
        /** A unit with active staff or units below it cannot be closed. */
        UNIT_IN_USE,
        /** Somebody else saved in between, or there is no such row. */
        STALE
    }
}
