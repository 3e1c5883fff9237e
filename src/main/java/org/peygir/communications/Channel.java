package org.peygir.communications;

/** How a message goes out. */
public enum Channel {
    SMS,
    EMAIL
}
