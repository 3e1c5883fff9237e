package org.peygir.routines.web;

import java.util.Locale;
import java.util.Optional;
import org.peygir.platform.web.Messages;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Statement;
import org.peygir.routines.domain.Statement.Says;

/** The parts of {@link Sentences} that speak of a form's own fields: their words are the routine's, not ours. */
final class FormPhrases {
    private FormPhrases() {}

    /** The field's label; of several options with the option behind it. The name where the form has no such field. */
    static String term(Form form, CaseTerm term, Locale locale) {
        return field(form, term.name()).map(field -> field.label(locale)).orElse(term.name());
    }

    static String value(Form form, CaseTerm term, String value, Locale locale) {
        return field(form, term.name())
                .map(field -> field.optionLabel(value, locale))
                .orElse(value);
    }

    /** "“Contract” is yes", or "“Days” has “Friday”" of one of several options. */
    static String flag(Form form, Statement statement, Messages messages, Locale locale) {
        String name = statement.term().name();
        String option = option(name);
        String key = (option.isEmpty() ? "" : "HAS-") + (statement.says() == Says.YES ? "YES" : "NO");
        return messages.get(
                locale,
                "routines.says.form." + key,
                term(form, statement.term(), locale),
                value(form, statement.term(), option, locale));
    }

    static boolean amount(Form form, CaseTerm term) {
        return field(form, term.name())
                .filter(field -> field.type() == FieldType.AMOUNT)
                .isPresent();
    }

    private static Optional<FormField> field(Form form, String name) {
        String option = option(name);
        return form.named(option.isEmpty() ? name : name.substring(0, name.length() - option.length() - 1));
    }

    /** Behind the second dot. */
    private static String option(String name) {
        int dot = name.indexOf('.', FormField.PREFIX.length());
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
