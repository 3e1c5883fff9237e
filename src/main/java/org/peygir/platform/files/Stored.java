package org.peygir.platform.files;

/** A file in the store; sha256 in lower-case hex, size in bytes, media type as its content told. */
public record Stored(long id, String sha256, long size, String mediaType) {}
