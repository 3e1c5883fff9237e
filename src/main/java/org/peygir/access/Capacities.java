package org.peygir.access;

import java.util.Map;
import java.util.Optional;

/**
 * Which of a deputy's absent persons a request is made for. Implemented by the module that knows with whom things lie, and asked only
 * for people who stand in for somebody.
 */
public interface Capacities {
    /** Cookie under the address of one thing, on which its bearer acts in their own name though they could for somebody else. */
    String OWN_NAME = "own-name";

    /** @param ownToo whether the deputy would see the thing in their own right */
    record Found(Deputyship deputyship, boolean ownToo) {}

    /**
     * Empty: in their own name.
     *
     * @param pattern of the address as mapped; @param variables what stands in its places
     */
    Optional<Found> of(Viewer deputy, String pattern, Map<String, String> variables);
}
