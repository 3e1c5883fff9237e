/**
 * Who has what to do: work items, referrals, opinions, holdings and follow-ups on an opaque subject. Invariants: an open
 * subject has exactly one open stage item and one open holding; an opinion is never changed, only superseded.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cartable",
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
            "access",
            "deadlines"
        })
package org.peygir.cartable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
