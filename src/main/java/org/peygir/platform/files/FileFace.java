package org.peygir.platform.files;

import org.jspecify.annotations.Nullable;

/** What a list shows of a file. {@code preview} null: none, or none yet. */
public record FileFace(Stored stored, @Nullable PreviewSize preview) {}
