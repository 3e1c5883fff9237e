/**
 * Business calendars, commitments and the clocks that run on an opaque subject; recomputes them when a calendar changes, escalates by
 * rules. Invariants: adding working minutes and then measuring gives the same minutes back; a published calendar is never changed;
 * a rule acts once on each occasion.
 */
@NullMarked
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: money",
            "platform :: web",
            "platform :: files",
            "platform :: db",
            "platform :: jobs",
            "organization",
            "access"
        })
package org.peygir.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
