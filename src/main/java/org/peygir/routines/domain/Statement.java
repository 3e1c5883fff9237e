package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peygir.routines.domain.CaseTerm.Kind;

/**
 * One thing that a condition can say of a case, as the pickers offer it: a case variable, and what of it.
 *
 * @param says {@code IS}, {@code IS_NOT} a value; {@code FILLED}, {@code EMPTY}; {@code YES}, {@code NO}; {@code AT_LEAST},
 *     {@code AT_MOST} a number
 * @param value the code of a choice; else empty
 */
public record Statement(CaseTerm term, Says says, String value) {
    public enum Says {
        IS,
        IS_NOT,
        FILLED,
        EMPTY,
        YES,
        NO,
        AT_LEAST,
        AT_MOST;

        public boolean wantsNumber() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /** All there are, variable by variable. */
    public static final List<Statement> ALL = all();

    /** Names the statement in a form: {@code about.IS.CARERS}, {@code severity.AT_LEAST}. */
    public String code() {
        return term.name() + "." + says + (value.isEmpty() ? "" : "." + value);
    }

    public static Optional<Statement> of(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst().or(() -> FormTerms.statement(code));
    }

    /** In CEL. @param number for {@link Says#wantsNumber}; else without effect */
    public String cel(long number) {
        String name = term.name();
        return switch (says) {
            case IS -> name + " == '" + value + "'";
            case IS_NOT -> name + " != '" + value + "'";
            case FILLED -> name + " != ''";
            case EMPTY -> name + " == ''";
            case YES -> name;
            case NO -> "!" + name;
            case AT_LEAST -> name + " >= " + number;
            case AT_MOST -> name + " <= " + number;
        };
    }

    private static List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        for (CaseTerm term : CaseTerm.ALL) all.addAll(of(term));
        return List.copyOf(all);
    }

    /** What can be said of one variable. */
    public static List<Statement> of(CaseTerm term) {
        List<Statement> all = new ArrayList<>();
        for (String value : term.values()) all.add(new Statement(term, Says.IS, value));
        for (String value : term.values()) all.add(new Statement(term, Says.IS_NOT, value));
        if (term.kind() == Kind.TEXT || term.blank()) {
            all.add(new Statement(term, Says.FILLED, ""));
            all.add(new Statement(term, Says.EMPTY, ""));
        }
        if (term.kind() == Kind.FLAG) {
            all.add(new Statement(term, Says.YES, ""));
            all.add(new Statement(term, Says.NO, ""));
        }
        if (term.kind() == Kind.NUMBER) {
            all.add(new Statement(term, Says.AT_LEAST, ""));
            all.add(new Statement(term, Says.AT_MOST, ""));
        }
        return List.copyOf(all);
    }
}
