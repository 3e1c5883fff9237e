package org.peygir.routines.web;

import org.peygir.platform.web.FieldErrors;

/** A draft as text. @param text as it is kept, or as it was typed and could not be read */
public record FilePage(String path, String title, int version, String text, FieldErrors errors) {}
