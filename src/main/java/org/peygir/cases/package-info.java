/**
 * The case: registration, stages, priority, decision and its review, evidence, promises, closure, history. Invariant: an open case has exactly one
 * owner, an assignee or a queue, and a due time.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: money",
            "platform :: web",
            "platform :: files",
            "platform :: pdf",
            "platform :: db",
            "platform :: jobs",
            "platform :: commands",
            "organization",
            "access",
            "customers",
            "customers :: spi",
            "deadlines",
            "deadlines :: spi",
            "cartable",
            "routines",
            "communications"
        })
package org.peygir.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
