package org.peygir.platform.files;

/**
 * A content was found not to agree with its hash, for the first time since it last did.
 *
 * @param sha256 what it was when it came in
 * @param found what it is now
 */
public record FileFoundDamaged(long id, String sha256, String found) {}
