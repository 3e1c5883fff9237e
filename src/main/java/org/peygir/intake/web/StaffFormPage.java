package org.peygir.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Option;
import org.peygir.routines.FieldView;

/**
 * The staff form.
 *
 * @param form its name, sent back with it
 * @param answers as typed, by field
 * @param customer the chosen one, or null while one is typed
 * @param found who matches what was looked for without script; null when nobody asked
 * @param duplicates customers that may be the one typed; never stop anything
 * @param asked fields of the routine's own form
 * @param asking where they are asked anew once an answer changes which are asked; null: that never changes
 * @param kept when the draft was saved, or empty
 */
public record StaffFormPage(
        String form,
        Map<String, String> answers,
        FieldErrors errors,
        @Nullable StaffCustomer customer,
        @Nullable List<StaffCustomer> found,
        List<StaffCustomer> duplicates,
        List<FileItem> files,
        String kept,
        Choices choices,
        List<FieldView> asked,
        @Nullable String asking) {

    /** The lists to choose from. */
    public record Choices(
            List<Option> channels,
            List<Option> identities,
            List<Option> abouts,
            List<Option> staff,
            List<Option> severities,
            List<Option> urgencies,
            List<Option> factors,
            List<Option> languages,
            @Nullable Solving solving,
            @Nullable String starts) {}

    /** The question whether it can be solved here, where the structure asks it (ORG-09). */
    public record Solving(List<Option> answers, List<Option> reasons) {}

    public String value(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Whether any of these has been filled in or is wrong: then its part of the form stands open. */
    public boolean any(String... fields) {
        for (String field : fields) if (!value(field).isBlank() || errors.of(field) != null) return true;
        return false;
    }
}
