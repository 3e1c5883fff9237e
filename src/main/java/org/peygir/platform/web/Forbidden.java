package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/** The person may see this but not do it (403). The page names the role to ask when one is given. */
public final class Forbidden extends RuntimeException {
    private final @Nullable String roleKey;

    public Forbidden() {
        this(null);
    }

    /** @param roleKey message key of the role that may do it, for example {@code organization.role.SUPERVISOR} */
    public Forbidden(@Nullable String roleKey) {
        super(roleKey, null, false, false);
        this.roleKey = roleKey;
    }

    public @Nullable String roleKey() {
        return roleKey;
    }
}
