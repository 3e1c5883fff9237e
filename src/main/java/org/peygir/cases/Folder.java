package org.peygir.cases;

import java.util.Locale;
import java.util.Optional;

/** The folders of the cartable (AFS-01). Each is a query, none is a copy. Drafts are intake's. */
public enum Folder {
    /** Waits for me, then what others have of mine. */
    RECEIVED,
    SENT,
    FOLLOW_UP,
    /** Lies with somebody for whom I stand in (CUS-11). */
    DELEGATED,
    UNIT,
    LATE,
    ARCHIVE;

    /** As it stands in a URL: {@code follow-up}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Folder> parse(String path) {
        for (Folder f : values()) if (f.path().equals(path)) return Optional.of(f);
        return Optional.empty();
    }
}
