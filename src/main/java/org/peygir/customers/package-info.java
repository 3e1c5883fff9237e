/**
 * Parties (persons and organisations) and the ways to reach them. Invariants: contact values are stored normalised
 * beside what was typed; one spelling-independent name key per party.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customers",
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
package org.peygir.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
