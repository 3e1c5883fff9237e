/**
 * Routines (روال) as data: versions, stages, transitions, requirements; the runs over them and the diagram. Knows its
 * subject by an opaque id only. Invariant: a run stays on the version it was started with, unless a person takes it to another.
 */
@NullMarked
@ApplicationModule(
        displayName = "Routines",
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
package org.peygir.routines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
