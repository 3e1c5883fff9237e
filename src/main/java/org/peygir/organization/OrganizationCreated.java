package org.peygir.organization;

/**
 * The organisation was set up. Published in the transaction of the set-up, before it commits: a listener that throws
 * undoes the set-up, so that no organisation is left half furnished.
 *
 * @param preset code of the {@link Preset}, such as {@code home-care}
 */
public record OrganizationCreated(String preset) {}
