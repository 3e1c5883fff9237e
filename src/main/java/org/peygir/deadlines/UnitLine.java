package org.peygir.deadlines;

import java.util.List;

/** The way from a unit to the top of the organisation: the unit first. */
@FunctionalInterface
public interface UnitLine {
    List<Long> upward(long unitId);
}
