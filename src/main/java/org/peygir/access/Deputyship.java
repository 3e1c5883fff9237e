package org.peygir.access;

import org.peygir.organization.Delegation;

/**
 * That a person stands in for another at this moment (CUS-11).
 *
 * @param unitId unit of the one who is away, whose queue the deputy looks after too
 */
public record Deputyship(Delegation by, long unitId) {
    public long absentId() {
        return by.absentId();
    }
}
