package org.peygir.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, all of it open to the person who asked.
 *
 * @param direct cases whose number, code, phone, identifier or serial is exactly what was typed; on the first page only
 * @param hits cases that hold the words, without those of {@code direct}
 * @param count of hits on all pages, counted up to {@link #MANY}: that many or more
 * @param next for {@link CaseQuery#after}; null at the end
 * @param instead the text that was looked for in place of what was typed, since no case holds that; null otherwise
 * @param alternatives other texts near to it
 * @param tooSlow the search was given up: the words are too common, narrow them
 */
public record Found(
        List<Hit> direct,
        List<Hit> hits,
        int count,
        @Nullable String next,
        @Nullable String instead,
        List<String> alternatives,
        boolean tooSlow) {
    public static final int MANY = 1_001;

    /**
     * A case with the places where it was hit.
     *
     * @param line the place in its texts that says most; its last line when only subject or name were hit
     */
    public record Hit(FolderRow row, List<Piece> subject, List<Piece> person, List<Piece> line, Source source) {}

    /** Where the line of a hit stands. */
    public enum Source {
        /** The complaint itself, or nowhere in particular. */
        CASE,
        NOTE,
        MESSAGE,
        OPINION,
        FILE
    }

    Found counted(int all) {
        return new Found(direct, hits, all, next, instead, alternatives, tooSlow);
    }

    public boolean isEmpty() {
        return direct.isEmpty() && hits.isEmpty();
    }
}
