package org.peygir.platform.web;

/** Nothing here, or nothing that this person may see: both look alike (404). */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }

    /** @param what for the log only, never shown */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
