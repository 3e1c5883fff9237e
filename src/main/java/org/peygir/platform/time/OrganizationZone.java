package org.peygir.platform.time;

import java.time.ZoneId;

/** The zone in which the organisation's days begin and end. */
public final class OrganizationZone {
    /** Rules come from tzdata, never a fixed offset: +04:30 in the summers until 2022, +03:30 all year since. */
    public static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private OrganizationZone() {}
}
