package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.domain.CaseTerm;

/** A made-up case, as the inputs of a trial or a preview tell it. Text is only there or not: a trial takes no words of anybody. */
final class SampleCase {
    /** Stands for any text. */
    static final String SOME = "\u2026";

    private SampleCase() {}

    /** What is said of one variable: a code, a number, {@code true}, or the empty text. */
    static String value(CaseTerm term, Inputs in) {
        String said = in.text(term.name());
        return switch (term.kind()) {
            case CHOICE -> term.values().contains(said) ? said : term.blank() ? "" : usual(term);
            case TEXT -> said.isEmpty() ? "" : SOME;
            case FLAG -> said.equals("true") ? "true" : "";
            case NUMBER -> Long.toString(in.number(term.name(), term.least(), Math.min(term.most(), 999), least(term)));
        };
    }

    static CaseVariables of(Inputs in) {
        return CaseVariables.builder()
                .about(text("about", in))
                .channel(text("channel", in))
                .severity(number("severity", in))
                .finding(text("finding", in))
                .reasons(text("reasons", in))
                .understanding(text("understanding", in))
                .understandingState(text("understandingState", in))
                .category(text("category", in))
                .cause(text("cause", in))
                .response(text("response", in))
                .fix(text("fix", in))
                .fixRecorded(flag("fixRecorded", in))
                .satisfaction(text("satisfaction", in))
                .contactTries(number("contactTries", in))
                .confidential(flag("confidential", in))
                .anonymous(flag("anonymous", in))
                .reopened(number("reopened", in))
                .secondPersonAgreed(flag("secondPersonAgreed", in))
                .build();
    }

    /** What the page asks of one variable. */
    static TrialPage.Answer asked(CaseTerm term, Inputs in, Sentences sentences, Shell shell) {
        List<Option> options = new ArrayList<>();
        switch (term.kind()) {
            case CHOICE -> {
                if (term.blank()) options.add(new Option("", shell.t("routines.trial.nothing")));
                for (String value : term.values())
                    options.add(new Option(value, sentences.value(term, value, shell.locale())));
            }
            case TEXT -> {
                options.add(new Option("", shell.t("routines.trial.nothing")));
                options.add(new Option(SOME, shell.t("routines.trial.written")));
            }
            case FLAG -> {
                options.add(new Option("", shell.t("routines.trial.no")));
                options.add(new Option("true", shell.t("routines.trial.yes")));
            }
            case NUMBER -> {}
        }
        return new TrialPage.Answer(term.name(), sentences.term(term, shell.locale()), options, value(term, in));
    }

    private static String usual(CaseTerm term) {
        return CaseVariables.EMPTY.values().get(term.name()) instanceof String text
                        && term.values().contains(text)
                ? text
                : term.values().getFirst();
    }

    private static long least(CaseTerm term) {
        Map<String, Object> usual = CaseVariables.EMPTY.values();
        return usual.get(term.name()) instanceof Long number ? number : term.least();
    }

    private static String text(String name, Inputs in) {
        return value(CaseTerm.of(name).orElseThrow(), in);
    }

    private static int number(String name, Inputs in) {
        return Integer.parseInt(text(name, in));
    }

    private static boolean flag(String name, Inputs in) {
        return text(name, in).equals("true");
    }
}
