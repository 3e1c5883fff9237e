/**
 * What programs use: the API behind tokens, its description made from the code, and webhooks. Adds no rule to a case; every
 * endpoint calls the facade that a page calls. Invariants: a request repeated with its key changes nothing more; an event is
 * written in the transaction of the change it tells of.
 */
@NullMarked
@ApplicationModule(
        displayName = "Api",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: web",
            "platform :: files",
            "platform :: db",
            "platform :: secrets",
            "platform :: jobs",
            "organization",
            "access",
            "customers",
            "deadlines",
            "cartable",
            "routines",
            "cases"
        })
package org.peygir.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
