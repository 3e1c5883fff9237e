package org.peygir.access.domain;

import static org.peygir.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.access.Permission;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;

/**
 * What a deputy may do in the absent person's name: what that person may, as far as it is handling cases. Never administration, audit,
 * reports, customers' data or rules; cases kept among few only when the delegation says so.
 */
public final class DeputyRights {
    private static final Set<Permission> ANSWERING = EnumSet.of(
            CASE_READ, CASE_REFER, CASE_GIVE_OPINION, CASE_NOTE, CASE_ATTACH, CONFIDENTIAL_READ, CUSTOMER_READ);
    private static final Set<Permission> HANDLING = EnumSet.copyOf(ANSWERING);

    static {
        HANDLING.addAll(
                EnumSet.of(CASE_TAKE, CASE_MOVE, CASE_ASSIGN, CASE_REPLY, CASE_RESOLVE, CASE_REOPEN, CASE_ARCHIVE));
    }

    private DeputyRights() {}

    /** @param absent the permissions of the one who is away */
    public static Set<Permission> of(Delegation by, Set<Permission> absent) {
        Set<Permission> lent = by.scope() == DelegationScope.REFERRALS ? ANSWERING : HANDLING;
        return absent.stream()
                .filter(p -> lent.contains(p) || p == RESTRICTED_READ && by.restricted())
                .collect(Collectors.toUnmodifiableSet());
    }
}
