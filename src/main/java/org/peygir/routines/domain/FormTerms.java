package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.CaseTerm.Kind;
import org.peygir.routines.domain.Statement.Says;

/** What conditions can say of the answers to a routine's own form, beside what {@link CaseTerm} knows of every case. */
public final class FormTerms {
    private static final String NAME = "form\\.[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?";
    private static final Pattern STATEMENT =
            Pattern.compile("(" + NAME + ")\\.(IS|IS_NOT|FILLED|EMPTY|YES|NO|AT_LEAST|AT_MOST)(?:\\.([a-z0-9_]+))?");
    private static final Pattern COMPARED = Pattern.compile("(" + NAME + ") (==|!=) '([a-z0-9_]*)'");
    private static final Pattern NUMBER = Pattern.compile("(" + NAME + ") (>=|<=) \\d{1,15}");
    private static final Pattern FLAG = Pattern.compile("(!?)(" + NAME + ")");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Words that expressions keep for themselves. */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private FormTerms() {}

    /** Whether a field or an option may have this code. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches() && !RESERVED.contains(code);
    }

    /** A code made from English words, or {@code otherwise} when nothing is left of them. */
    public static String code(String english, String otherwise) {
        String code =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        if (code.length() > 30) code = code.substring(0, 30).replaceAll("_+$", "");
        return code.isEmpty() ? otherwise : RESERVED.contains(code) ? code + "_" : code;
    }

    /** All variables of a form, in its order; of several options each is one. */
    public static List<CaseTerm> of(Form form) {
        List<CaseTerm> terms = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (!isCode(field.code())) continue;
            if (field.type() == FieldType.CHOICES) {
                for (FieldOption option : field.options())
                    if (isCode(option.code()))
                        terms.add(term(field.name() + "." + option.code(), Kind.FLAG, List.of()));
            } else {
                terms.add(term(
                        field.name(),
                        kind(field),
                        field.options().stream().map(FieldOption::code).toList()));
            }
        }
        return terms;
    }

    /** The variable of this name, of every case or of the form. */
    static CaseTerm term(Form form, String name) {
        return CaseTerm.of(name)
                .or(() -> of(form).stream()
                        .filter(term -> term.name().equals(name))
                        .findFirst())
                .orElseThrow();
    }

    /** The statement of this {@link Statement#code}; what the form says of it is not looked at. */
    static Optional<Statement> statement(String code) {
        Matcher parts = STATEMENT.matcher(code);
        if (!parts.matches()) return Optional.empty();
        Says says = Says.valueOf(parts.group(2));
        boolean valued = says == Says.IS || says == Says.IS_NOT;
        if (valued != (parts.group(3) != null)) return Optional.empty();
        return Optional.of(said(parts.group(1), says, valued ? parts.group(3) : ""));
    }

    /** The same read from CEL; a number is read by the caller. */
    static Optional<Statement> said(String cel) {
        Matcher compared = COMPARED.matcher(cel);
        if (compared.matches()) {
            boolean equal = compared.group(2).equals("==");
            String value = compared.group(3);
            Says says = value.isEmpty() ? (equal ? Says.EMPTY : Says.FILLED) : equal ? Says.IS : Says.IS_NOT;
            return Optional.of(said(compared.group(1), says, value));
        }
        Matcher number = NUMBER.matcher(cel);
        if (number.matches())
            return Optional.of(said(number.group(1), number.group(2).equals(">=") ? Says.AT_LEAST : Says.AT_MOST, ""));
        Matcher flag = FLAG.matcher(cel);
        return flag.matches()
                ? Optional.of(said(flag.group(2), flag.group(1).isEmpty() ? Says.YES : Says.NO, ""))
                : Optional.empty();
    }

    private static Statement said(String name, Says says, String value) {
        Kind kind = switch (says) {
            case IS, IS_NOT -> Kind.CHOICE;
            case FILLED, EMPTY -> Kind.TEXT;
            case YES, NO -> Kind.FLAG;
            case AT_LEAST, AT_MOST -> Kind.NUMBER;
        };
        return new Statement(term(name, kind, value.isEmpty() ? List.of() : List.of(value)), says, value);
    }

    private static Kind kind(FormField field) {
        return switch (field.type()) {
            case NUMBER, AMOUNT -> Kind.NUMBER;
            case YES_NO -> Kind.FLAG;
            case CHOICE -> Kind.CHOICE;
            case CHOICES, TEXT, LONG_TEXT, DATE, PHONE, NATIONAL_ID -> Kind.TEXT;
        };
    }

    private static CaseTerm term(String name, Kind kind, List<String> values) {
        boolean number = kind == Kind.NUMBER;
        boolean blank = kind == Kind.CHOICE || kind == Kind.TEXT;
        return new CaseTerm(
                name, kind, values, blank, number ? Integer.MIN_VALUE : 0, number ? Long.MAX_VALUE : 0, false);
    }
}
