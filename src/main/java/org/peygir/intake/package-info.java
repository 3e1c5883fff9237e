/**
 * The doors: public form, staff form, API and import, with their drafts and duplicate warnings. All of them end in the
 * one registration command of cases and differ only in channel and recorder.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
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
            "deadlines",
            "routines",
            "communications",
            "cases"
        })
package org.peygir.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
