package org.peygir.cases;

/**
 * What triage says of a case; by it the commitments are chosen.
 *
 * @param severity 1–4
 * @param customerGroup a group of customers that a commitment names; empty for none
 */
public record Classification(int severity, Track track, String customerGroup) {}
