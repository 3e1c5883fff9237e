package org.peygir.platform.files;

/** Media types of office containers. */
final class OfficeTypes {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    /** An OOXML file behind a password: what is in it cannot be seen. */
    static final String LOCKED = "application/x-tika-ooxml-protected";

    private OfficeTypes() {}
}
