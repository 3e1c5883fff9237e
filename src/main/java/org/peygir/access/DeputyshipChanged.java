package org.peygir.access;

import org.peygir.organization.Delegation;

/**
 * Somebody was named as a deputy, or a deputyship ended before its time; published in the transaction of the change.
 *
 * @param byId who did it
 */
public record DeputyshipChanged(Delegation delegation, boolean ended, long byId) {}
