package org.peygir.intake;

import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Cases;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.cases.TrackingCode;
import org.peygir.intake.store.AnswerStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what programs send. A request sent twice with one key makes one case (RTN-11: one command behind every door). */
@Service
public class ApiCases {
    private final Cases cases;
    private final AnswerStore answers;
    private final Clock clock;

    ApiCases(Cases cases, AnswerStore answers, Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
    }

    /** The Idempotency-Key of a request and what it was sent with, both as SHA-256. */
    public record Key(byte[] key, byte[] body) {}

    /** What became of a request. */
    public sealed interface Answer {
        /** @param before true when it is the answer of an earlier request with this key */
        record Made(String number, TrackingCode code, boolean before) implements Answer {}

        record Refused(Registering.Refused why) implements Answer {}

        /** The key was used with other content before. */
        record KeyUsed() implements Answer {}
    }

    /** One transaction. A second request with the same key waits for the first and then gets its answer. */
    @Transactional
    public Answer register(Registration registration, @Nullable Key key) {
        if (key != null && !answers.claim(key.key(), key.body(), clock.instant())) return remembered(key);
        return switch (cases.register(registration)) {
            case Registering.Registered made -> {
                if (key != null)
                    answers.remember(
                            key.key(),
                            made.number().toString(),
                            made.trackingCode().value());
                yield new Answer.Made(made.number().toString(), made.trackingCode(), false);
            }
            case Registering.Refused refused -> {
                if (key != null) answers.release(key.key());
                yield new Answer.Refused(refused);
            }
            case Registering.Known known ->
                throw new IllegalStateException("the public API gives no external id: " + known.externalId());
        };
    }

    private Answer remembered(Key key) {
        AnswerStore.Remembered before = answers.remembered(key.key());
        if (!Arrays.equals(before.bodyHash(), key.body())) return new Answer.KeyUsed();
        return new Answer.Made(before.number(), new TrackingCode(before.trackingCode()), true);
    }
}
