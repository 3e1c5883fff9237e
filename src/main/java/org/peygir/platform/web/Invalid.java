package org.peygir.platform.web;

/** For API controllers only: input refused, answered as 422 problem with one entry a field. Pages show their form again instead. */
public final class Invalid extends RuntimeException {
    private final transient FieldErrors errors;

    public Invalid(FieldErrors errors) {
        super("invalid input", null, false, false);
        this.errors = errors;
    }

    public FieldErrors errors() {
        return errors;
    }
}
