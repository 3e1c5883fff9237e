package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/** The set-up advisor: six questions and, once answered, what it recommends. @param advice null until then */
public record AdvicePage(
        String branches,
        String monthly,
        String verbal,
        String serious,
        String skills,
        String spread,
        List<Option> skillChoices,
        List<Option> spreadChoices,
        FieldErrors errors,
        @Nullable Advice advice) {
    /** @param structure its name; {@code title} and {@code about} say it in words; the reasons speak for either side */
    public record Advice(
            String structure,
            String title,
            String about,
            String apply,
            List<String> forLocal,
            List<String> forCentral) {}
}
