/**
 * The demonstration organisation and made-up cases for measuring. Owns no data of its own; makes everything by the commands
 * that people use, at past moments of the application's clock. Refuses when an organisation is there already.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform :: time",
            "platform :: text",
            "platform :: identifiers",
            "platform :: money",
            "platform :: web",
            "platform :: files",
            "platform :: db",
            "platform :: jobs",
            "platform :: commands",
            "organization",
            "access",
            "customers",
            "deadlines",
            "cartable",
            "routines",
            "communications",
            "cases",
            "intake",
            "portal"
        })
package org.peygir.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
