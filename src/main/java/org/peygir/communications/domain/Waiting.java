package org.peygir.communications.domain;

import org.peygir.communications.Channel;

/**
 * A claimed message on its way to its carrier.
 *
 * @param attempts how often it was tried, this time included
 * @param inDoubt an earlier try ended without anybody knowing how
 */
public record Waiting(
        long id, Channel channel, String recipient, String title, String body, int attempts, boolean inDoubt) {
    /** Stays out of logs. */
    @Override
    public String toString() {
        return "Waiting[" + id + "]";
    }
}
