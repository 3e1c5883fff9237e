package org.peygir.routines.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Formats;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.Transition;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Clauses;
import org.peygir.routines.domain.Clauses.Clause;
import org.peygir.routines.domain.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says conditions in words: whole for whoever reads a form, short for an arrow. */
@Component
class Sentences {
    private final Messages messages;
    private final Form form;

    @Autowired
    Sentences(Messages messages) {
        this(messages, Form.NONE);
    }

    private Sentences(Messages messages, Form form) {
        this.messages = messages;
        this.form = form;
    }

    /** The same where conditions speak of the fields of a form too. */
    Sentences speaking(Form of) {
        return new Sentences(messages, of);
    }

    /** "If the finding is “upheld” and the severity is at least 3". The condition in CEL when it cannot be said. */
    String condition(String cel, Locale locale) {
        return Clauses.of(cel).map(clauses -> condition(clauses, locale)).orElse(cel);
    }

    String condition(Clauses clauses, Locale locale) {
        return messages.get(locale, "routines.says.if", joined(clauses, locale, one -> whole(one, locale)));
    }

    /** A few words, in all three languages. */
    Wording arrow(Clauses clauses) {
        return inAll(locale ->
                messages.get(locale, "routines.says.if", joined(clauses, locale, one -> brief(one, locale))));
    }

    /** What is missing as long as the clause does not hold, in all three languages. */
    Wording missing(Clause clause) {
        return inAll(locale -> messages.get(locale, "routines.says.must", whole(clause, locale)));
    }

    Wording inAll(Function<Locale, String> words) {
        return new Wording(words.apply(Languages.FA), words.apply(Languages.EN), words.apply(Languages.AR));
    }

    String word(Locale locale, String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }

    /** The statement as an option; a number to come stands as an ellipsis. */
    String option(Statement statement, Locale locale) {
        return say(statement, "\u2026", locale, "");
    }

    String term(CaseTerm term, Locale locale) {
        if (FormField.code(term.name()) != null) return FormPhrases.term(form, term, locale);
        return messages.get(locale, "routines.term." + term.name());
    }

    String value(CaseTerm term, String value, Locale locale) {
        if (FormField.code(term.name()) != null) return FormPhrases.value(form, term, value, locale);
        return messages.get(locale, "routines.value." + term.name() + "." + value);
    }

    private String whole(Clause clause, Locale locale) {
        return say(clause.statement(), number(clause, locale), locale, "");
    }

    private String brief(Clause clause, Locale locale) {
        return say(clause.statement(), number(clause, locale), locale, "brief.");
    }

    /** With its thousands apart; of an amount in Rial. */
    private String number(Clause clause, Locale locale) {
        String number = Digits.in(locale, Formats.grouped(locale, clause.number()));
        return FormPhrases.amount(form, clause.statement().term())
                ? messages.get(locale, "routines.answer.rial", number)
                : number;
    }

    private String say(Statement statement, String number, Locale locale, String form) {
        CaseTerm term = statement.term();
        return switch (statement.says()) {
            case YES, NO ->
                FormField.code(term.name()) != null
                        ? FormPhrases.flag(this.form, statement, messages, locale)
                        : messages.get(locale, "routines.term." + term.name() + "." + statement.says());
            case IS, IS_NOT ->
                messages.get(
                        locale,
                        "routines.says." + form + statement.says(),
                        term(term, locale),
                        value(term, statement.value(), locale));
            case FILLED, EMPTY -> messages.get(locale, "routines.says." + form + statement.says(), term(term, locale));
            case AT_LEAST, AT_MOST ->
                messages.get(locale, "routines.says." + form + statement.says(), term(term, locale), number);
        };
    }

    private String joined(Clauses clauses, Locale locale, Function<Clause, String> words) {
        List<String> parts = clauses.list().stream().map(words).toList();
        String joint = messages.get(locale, clauses.all() ? "routines.says.and" : "routines.says.or");
        return parts.stream().collect(Collectors.joining(" " + joint + " "));
    }

    /** The condition of a way in words, or what takes the case along it by itself; empty: people choose. */
    String when(Transition way, Shell shell) {
        if (way.trigger().byItself()) return shell.t("routines.trigger.short." + way.trigger());
        String condition = way.condition();
        return condition == null ? "" : condition(condition, shell.locale());
    }
}
