package org.peygir.routines;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question that a routine asks beside those that every complaint is asked (RTN-13); never changes once its version
 * is published.
 *
 * @param code lower case letters, digits and underscores; unique in the form
 * @param asked who answers it at registration; without effect for a field of a stage
 * @param stage code of the stage that asks it on the way out; null: it is asked at registration
 * @param required at registration, or on every way out of its stage, as far as it is shown
 * @param least fewest characters, smallest number or earliest day; null: no limit. Days: ISO, or {@code today},
 *     {@code today-30}, {@code today+7}
 * @param most most characters, largest number or latest day, likewise
 * @param options what can be chosen where {@link FieldType#lists}; else none
 * @param condition CEL over {@link CaseVariables} and answers before it; null: always shown
 * @param print its place on paper; null: behind those that have one, in the order of the form; 0: not printed
 */
public record FormField(
        String code,
        FieldType type,
        Wording labelWords,
        Wording hintWords,
        Asked asked,
        @Nullable String stage,
        boolean required,
        @Nullable String least,
        @Nullable String most,
        TextShape shape,
        List<FieldOption> options,
        @Nullable String condition,
        @Nullable Integer print) {
    /** Before the code, wherever answers stand among other names: in conditions, in inputs of pages. */
    public static final String PREFIX = "form.";

    /** Who is asked when a case is registered. */
    public enum Asked {
        CUSTOMER,
        STAFF,
        BOTH
    }

    public FormField {
        options = List.copyOf(options);
    }

    /** The name in conditions, in inputs of pages and among the fields of a way: {@code form.contract}. */
    public String name() {
        return PREFIX + code;
    }

    /** The code in such a name; null when it names no field of a form. */
    public static @Nullable String code(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : null;
    }

    public boolean atRegistration() {
        return stage == null;
    }

    public String label(Locale locale) {
        return labelWords.in(locale);
    }

    public String hint(Locale locale) {
        return hintWords.in(locale);
    }

    /** The option's label; the code itself where a later version dropped it. */
    public String optionLabel(String option, Locale locale) {
        for (FieldOption one : options) if (one.code().equals(option)) return one.label(locale);
        return option;
    }
}
