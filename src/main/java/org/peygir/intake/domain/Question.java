package org.peygir.intake.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One page of the public form, in order. */
public enum Question {
    SUBJECT,
    PRODUCT,
    WORDS,
    OUTCOME,
    EVIDENCE,
    WHO,
    CONTACT,
    /** What the organisation asks by itself. */
    DETAILS;

    /** As it stands in the address. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Question> of(String slug) {
        return Arrays.stream(values())
                .filter(question -> question.slug().equals(slug))
                .findFirst();
    }

    /** The questions this person is asked: who stays anonymous is not asked how to be reached. */
    public static List<Question> asked(Answers answers, OwnPage own) {
        return Arrays.stream(values())
                .filter(question -> question != CONTACT || answers.identity() != Identity.ANONYMOUS)
                .filter(question -> question != DETAILS || own.asked(answers))
                .toList();
    }

    /** Empty after the last one: then come the answers to check. */
    public Optional<Question> after(Answers answers, OwnPage own) {
        List<Question> asked = asked(answers, own);
        int next = asked.indexOf(this) + 1;
        return next > 0 && next < asked.size() ? Optional.of(asked.get(next)) : Optional.empty();
    }

    /** Empty before the first one. */
    public Optional<Question> before(Answers answers, OwnPage own) {
        List<Question> asked = asked(answers, own);
        int before = asked.indexOf(this) - 1;
        return before < 0 ? Optional.empty() : Optional.of(asked.get(before));
    }
}
