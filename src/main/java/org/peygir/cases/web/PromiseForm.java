package org.peygir.cases.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.NewPromise;
import org.peygir.cases.Promise.Means;
import org.peygir.platform.web.FieldErrors;

/** The fields of a promise, in a form of their own or with a note or reply. */
record PromiseForm(String promised, String promisedFor, String means, String recipient) {
    /** A day alone means until the end of work on it. */
    private static final LocalTime EVENING = LocalTime.of(16, 0);

    boolean blank() {
        return promised.isBlank() && promisedFor.isBlank();
    }

    Map<String, String> values() {
        return Map.of("promised", promised, "promisedFor", promisedFor, "means", means, "recipient", recipient);
    }

    /** Null when something is wrong with it; @param errors gets what */
    @Nullable
    NewPromise read(FieldErrors errors) {
        String text = Words.clean(promised);
        Instant due = TypedMoments.parse(promisedFor, EVENING).orElse(null);
        if (text.isBlank()) errors.add("promised", "promises.refusal.empty");
        if (text.length() > NewPromise.TEXT_LIMIT) errors.add("promised", "promises.refusal.long");
        if (due == null) errors.add("promisedFor", "cases.error.date");
        if (recipient.length() > NewPromise.RECIPIENT_LIMIT) errors.add("recipient", "promises.refusal.long");
        if (!errors.isEmpty() || due == null) return null;
        Means through = Arrays.stream(Means.values())
                .filter(m -> m.name().equals(means))
                .findFirst()
                .orElse(Means.NOTE);
        return new NewPromise(text, due, through, Words.clean(recipient));
    }
}
