package org.peygir.platform.files;

/** Measures of a preview in pixels, the longer side at most 320. */
public record PreviewSize(int width, int height) {}
