package org.peygir.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;

/**
 * What each page of the public form needs. At most five answers are required of anybody (CUS-14): subject, words, how the
 * name is kept, family name, one way to be reached.
 */
public final class FormRules {
    public static final int FILES = 10;
    public static final long FILE_BYTES = 25L * 1024 * 1024;
    public static final int SUBJECT_LIMIT = 200;
    public static final int WORDS_LIMIT = 20_000;
    public static final int OUTCOME_LIMIT = 2_000;
    public static final int NAME_LIMIT = 100;
    public static final int NEEDS_LIMIT = 500;

    /** Whom or what it is about; the handling routine chooses its way by it. */
    public static final List<String> ABOUT = List.of("CARERS", "EXPERTS", "RECEPTION", "OTHER");

    /** Fields of a page with the most characters each takes. */
    private static final Map<Question, Map<String, Integer>> FIELDS = Map.of(
            Question.SUBJECT, Map.of("subject", SUBJECT_LIMIT, "about", NAME_LIMIT),
            Question.PRODUCT, Map.of("model", NAME_LIMIT, "serial", NAME_LIMIT),
            Question.WORDS, Map.of("words", WORDS_LIMIT),
            Question.OUTCOME, Map.of("outcome", OUTCOME_LIMIT),
            Question.EVIDENCE, Map.of(),
            Question.WHO, Map.of("identity", NAME_LIMIT),
            Question.CONTACT,
                    Map.of(
                            "givenName",
                            NAME_LIMIT,
                            "familyName",
                            NAME_LIMIT,
                            "mobile",
                            NAME_LIMIT,
                            "email",
                            SUBJECT_LIMIT,
                            "needs",
                            NEEDS_LIMIT));

    private FormRules() {}

    /** One thing wrong: the field's name, the last part of its message's key, and the limit it went past (else 0). */
    public record Problem(String field, String message, int limit) {}

    public static Set<String> fields(Question question) {
        return FIELDS.getOrDefault(question, Map.of()).keySet();
    }

    /** All that is wrong on a page, in the order of the page. {@code files}: how many pieces of evidence there are already. */
    public static List<Problem> problems(Question question, Answers answers, int files) {
        List<Problem> problems = limits(question, answers);
        switch (question) {
            case SUBJECT -> {
                if (answers.of("subject").isBlank()) problems.add(new Problem("subject", "subject-missing", 0));
                String about = answers.of("about");
                if (!about.isEmpty() && !ABOUT.contains(about)) problems.add(new Problem("about", "about", 0));
            }
            case WORDS -> {
                // a recorded voice says it too
                if (answers.of("words").isBlank() && files == 0) problems.add(new Problem("words", "words-missing", 0));
            }
            case WHO -> {
                if (answers.identity() == null) problems.add(new Problem("identity", "identity", 0));
            }
            case CONTACT -> contact(problems, answers);
            // the routine's own fields are read by its form
            case PRODUCT, OUTCOME, EVIDENCE, DETAILS -> {}
        }
        return problems;
    }

    /** What makes a page impossible to keep; a page saved for later need not be complete. */
    public static List<Problem> limits(Question question, Answers answers) {
        List<Problem> problems = new ArrayList<>();
        FIELDS.getOrDefault(question, Map.of()).forEach((field, limit) -> {
            if (answers.of(field).length() > limit) problems.add(new Problem(field, "too-long", limit));
        });
        return problems;
    }

    /** The first question that keeps this complaint from being sent; empty when it is complete. */
    public static Optional<Question> incomplete(Answers answers, int files, OwnPage own) {
        return Question.asked(answers, own).stream()
                .filter(question -> !problems(question, answers, files).isEmpty()
                        || question == Question.DETAILS && !own.complete(answers))
                .findFirst();
    }

    private static void contact(List<Problem> problems, Answers answers) {
        if (answers.of("familyName").isBlank()) problems.add(new Problem("familyName", "name-missing", 0));
        String mobile = answers.of("mobile");
        String email = answers.of("email");
        if (mobile.isBlank() && email.isBlank()) problems.add(new Problem("mobile", "contact-missing", 0));
        if (!mobile.isBlank() && Mobile.parse(mobile).isEmpty()) problems.add(new Problem("mobile", "mobile", 0));
        if (!email.isBlank() && EmailAddress.parse(email).isEmpty()) problems.add(new Problem("email", "email", 0));
    }
}
