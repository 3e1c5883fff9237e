package org.peygir.intake.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been answered so far, as typed; blank where nothing was. Unknown names and values are dropped, so an old draft
 * never stops a newer form.
 */
public record Answers(Map<String, String> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Map.copyOf(values);
    }

    /** Later answers win; the others stay. */
    public Answers with(Map<String, String> later) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(later);
        return new Answers(all);
    }

    public String of(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable Identity identity() {
        for (Identity identity : Identity.values()) if (identity.name().equals(of("identity"))) return identity;
        return null;
    }

    public boolean anonymous() {
        return identity() == Identity.ANONYMOUS;
    }
}
