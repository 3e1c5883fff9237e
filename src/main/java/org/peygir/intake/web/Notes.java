package org.peygir.intake.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a redirect wants said on the next page; an unknown word says nothing. */
final class Notes {
    private static final Set<String> KNOWN = Set.of("anew", "kept", "again", "removed", "added", "there", "more");

    private Notes() {}

    static @Nullable String key(@Nullable String note) {
        return note != null && KNOWN.contains(note) ? "intake.public.note." + note : null;
    }
}
