/**
 * Units, staff and their roles, who stands in for whom, who answers and who may grant what, the groups of customers by name, and the
 * organisation's own profile. Does not know how anybody signs in. Invariants: exactly one intake unit; a staff member belongs to exactly one unit.
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
