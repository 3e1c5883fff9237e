/**
 * Parties (persons and organisations), the ways to reach them, and the group of customers each belongs to. Invariants: contact values
 * are stored normalised beside what was typed; one spelling-independent name key per party; no group is changed without a reason.
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
