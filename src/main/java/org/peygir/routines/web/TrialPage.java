package org.peygir.routines.web;

import java.util.List;
import org.peygir.platform.web.Option;
import org.peygir.routines.web.DesignerPage.Choices;

/**
 * A sample case on its way through a draft. All of it stands in the address, nothing is kept.
 *
 * @param here title of the stage it is in; empty: the draft has no start
 * @param taken codes of the ways taken, oldest first, sent along with each form
 * @param back address one step back; empty: at the start
 * @param ended whether it came to an end
 */
public record TrialPage(
        String path,
        String title,
        String svg,
        String here,
        String owner,
        String deadline,
        String customer,
        String guidance,
        boolean ended,
        List<String> taken,
        String back,
        List<Passed> passed,
        List<Next> ways,
        List<Answer> answers,
        String role,
        Choices choices) {
    /** A stage that is behind. @param by the way it was left by */
    public record Passed(String title, String by) {}

    /** @param missing what stands before it; empty: it may be taken */
    public record Next(String code, String label, String to, boolean suggested, List<String> missing) {}

    /**
     * What the sample case says of one variable.
     *
     * @param options empty: a number
     */
    public record Answer(String name, String label, List<Option> options, String value) {}
}
