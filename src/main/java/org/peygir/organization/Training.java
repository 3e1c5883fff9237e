package org.peygir.organization;

import java.time.LocalDate;

/** A training that a person has done. @param validUntil the last day on which it counts */
public record Training(long id, long staffId, String name, LocalDate validUntil) {}
