/**
 * Public tracking: a code and a one-time code open the complainant's own view of one case. Invariant: an unknown code and
 * a wrong one answer alike in words and in time.
 */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
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
            "deadlines",
            "routines",
            "communications",
            "cases"
        })
package org.peygir.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
