package org.peygir.intake.web;

/** The public reads a refusal in its own words, not in those for staff. */
final class ProblemWords {
    private ProblemWords() {}

    /** {@code cases.problem.mobile} is {@code intake.public.problem.mobile}; the form's own words stay. */
    static String key(String caseKey) {
        if (caseKey.startsWith("routines.")) return caseKey;
        return "intake.public.problem" + caseKey.substring(caseKey.lastIndexOf('.'));
    }
}
