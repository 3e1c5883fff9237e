package org.peygir.communications.domain;

import org.peygir.communications.Channel;

/** Takes messages of one channel to the outside. Knows its protocol, so it alone decides what a failure means. */
public interface Carrier {
    Channel channel();

    /** Tries once. Never throws for what the outside does. */
    Outcome carry(Waiting message);
}
