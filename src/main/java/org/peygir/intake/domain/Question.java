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
    CONTACT;

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
    public static List<Question> asked(Answers answers) {
        return Arrays.stream(values())
                .filter(question -> question != CONTACT || answers.identity() != Identity.ANONYMOUS)
                .toList();
    }

    /** Empty after the last one: then come the answers to check. */
    public Optional<Question> after(Answers answers) {
        List<Question> asked = asked(answers);
        int next = asked.indexOf(this) + 1;
        return next > 0 && next < asked.size() ? Optional.of(asked.get(next)) : Optional.empty();
    }

    /** Empty before the first one. */
    public Optional<Question> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
