/**
 * Sign-in, sessions, permissions and the audit chain. Invariants: a session's token is stored only as a hash; audit
 * entries are never changed or removed, and every sealed one is covered by the hash of the next.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: money",
            "platform :: web",
            "platform :: files",
            "platform :: db",
            "platform :: secrets",
            "platform :: jobs",
            "platform :: commands",
            "organization"
        })
package org.peygir.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
