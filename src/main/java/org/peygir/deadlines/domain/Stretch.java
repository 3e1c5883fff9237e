package org.peygir.deadlines.domain;

import java.time.Instant;

/** Working minutes in a row on one local day, [from, to). */
public record Stretch(Instant from, Instant to) {
    public long minutes() {
        return (to.getEpochSecond() - from.getEpochSecond()) / 60;
    }
}
