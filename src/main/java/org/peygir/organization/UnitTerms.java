package org.peygir.organization;

/**
 * What a unit promises the others (ORG-12).
 *
 * @param acceptMinutes working minutes within which it takes or returns what another unit hands over; more than 0
 * @param guidance what it needs to be told with a hand-over, in the organisation's words; may be empty
 */
public record UnitTerms(long unitId, int acceptMinutes, String guidance) {
    public static final int GUIDANCE_LIMIT = 1_000;
}
