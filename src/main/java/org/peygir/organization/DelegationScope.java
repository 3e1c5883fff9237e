package org.peygir.organization;

/** How much of an absent person's work a deputy has; the words shown are {@code deputies.scope.NAME}. */
public enum DelegationScope {
    /** All that lies with the absent person, and the queue of their unit. */
    EVERYTHING,
    /** The same of cases of one unit only. */
    UNIT,
    /** Only what others asked of them by name: answering, returning, taking in hand. */
    REFERRALS
}
