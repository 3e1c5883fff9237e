/**
 * Units, staff and their roles, and the organisation's own profile. Owns who is who; does not know how anybody signs
 * in. Invariants: exactly one intake unit; a staff member belongs to exactly one unit.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: money",
            "platform :: web",
            "platform :: files",
            "platform :: db",
            "platform :: jobs"
        })
package org.peygir.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
