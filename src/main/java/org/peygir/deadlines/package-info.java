/**
 * Working time from one weekly pattern, and the shipped time commitments. Knows nothing of what is due. Invariant:
 * adding working minutes and then measuring gives the same minutes back.
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
            "organization"
        })
package org.peygir.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
