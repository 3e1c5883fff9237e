/**
 * How cases really go through a routine: the process map over what happened, the migration of running cases to another version, the
 * replay of past cases through a draft. Owns only what it was asked to do and what came of it. Invariants: a running case is moved to
 * another version once or not at all, with its history; a replay changes no case.
 */
@NullMarked
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: web",
            "platform :: db",
            "platform :: jobs",
            "organization",
            "access",
            "deadlines",
            "routines",
            "cases"
        })
package org.peygir.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
