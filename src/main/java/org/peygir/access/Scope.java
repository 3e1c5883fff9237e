package org.peygir.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a token may be used for. It never adds to its owner's rights: of them it lets through the permissions it names, and an
 * endpoint asks for its scope by name.
 */
public enum Scope {
    CASES_READ("cases:read", EnumSet.of(Permission.CASE_READ, Permission.CONFIDENTIAL_READ)),
    /** Lets the case be seen that is changed, but opens no endpoint that reads. */
    CASES_WRITE(
            "cases:write",
            EnumSet.of(
                    Permission.CASE_READ,
                    Permission.CONFIDENTIAL_READ,
                    Permission.CASE_REGISTER,
                    Permission.CASE_TAKE,
                    Permission.CASE_MOVE,
                    Permission.CASE_ASSIGN,
                    Permission.CASE_REFER,
                    Permission.CASE_GIVE_OPINION,
                    Permission.CASE_NOTE,
                    Permission.CASE_REPLY,
                    Permission.CASE_ATTACH,
                    Permission.CASE_RESOLVE,
                    Permission.CASE_REOPEN,
                    Permission.CASE_ARCHIVE)),
    CUSTOMERS_READ("customers:read", EnumSet.of(Permission.CUSTOMER_READ)),
    /** Sees the customer that it changes, and opens no endpoint that reads. */
    CUSTOMERS_WRITE("customers:write", EnumSet.of(Permission.CUSTOMER_EDIT)),
    WEBHOOKS("webhooks", EnumSet.of(Permission.ORGANIZATION_ADMINISTER)),
    METRICS("metrics", EnumSet.of(Permission.ORGANIZATION_ADMINISTER));

    private final String code;
    private final Set<Permission> lets;

    Scope(String code, Set<Permission> lets) {
        this.code = code;
        this.lets = Set.copyOf(lets);
    }

    /** As programs and the database write it: {@code cases:read}. */
    public String code() {
        return code;
    }

    public Set<Permission> lets() {
        return lets;
    }

    /** Whether it is of any use to this person: they hold at least one permission that it lets through. */
    public boolean fits(Viewer viewer) {
        return lets.stream().anyMatch(viewer::can);
    }

    public static Optional<Scope> parse(String code) {
        for (Scope scope : values()) if (scope.code.equals(code)) return Optional.of(scope);
        return Optional.empty();
    }
}
