/**
 * What goes out to people: the outbox with its channels, and numbered receipts. Invariants: a message is enqueued in the
 * transaction of the change it tells of; receipt numbers of a series and Jalali year have no gaps.
 */
@NullMarked
@ApplicationModule(
        displayName = "Communications",
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
            "customers"
        })
package org.peygir.communications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
