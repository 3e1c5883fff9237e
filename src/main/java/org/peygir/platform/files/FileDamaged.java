package org.peygir.platform.files;

/** The content no longer agrees with its hash. It is not handed out; the error page says so. */
public final class FileDamaged extends RuntimeException {
    public FileDamaged(long id) {
        super("file " + id + " does not agree with its hash");
    }
}
