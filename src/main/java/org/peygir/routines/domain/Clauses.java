package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A condition as the pickers make it: statements of which all, or at least one, must hold. What experts write in CEL
 * beyond that has no such form.
 */
public record Clauses(boolean all, List<Clause> list) {
    private static final String AND = " && ";
    private static final String OR = " || ";
    /** Largest number that a picker takes: money is counted in Rial. */
    public static final long MOST = 999_999_999_999_999L;

    private static final Pattern NUMBER = Pattern.compile("(?<=[<>]= )\\d{1,15}$");

    /** @param number for statements that want one; else 0 */
    public record Clause(Statement statement, long number) {}

    public Clauses {
        list = List.copyOf(list);
    }

    /** In CEL; empty when there is no clause. */
    public String cel() {
        return list.stream().map(one -> one.statement().cel(one.number())).collect(Collectors.joining(all ? AND : OR));
    }

    /** The same condition as clauses; empty when the pickers cannot say it. */
    public static Optional<Clauses> of(String cel) {
        boolean any = cel.contains(OR);
        if (any && cel.contains(AND)) return Optional.empty();
        List<Clause> list = new ArrayList<>();
        for (String part : cel.split(Pattern.quote(any ? OR : AND))) {
            Optional<Clause> clause = clause(part.strip());
            if (clause.isEmpty()) return Optional.empty();
            list.add(clause.get());
        }
        return Optional.of(new Clauses(!any, list));
    }

    private static Optional<Clause> clause(String cel) {
        var found = NUMBER.matcher(cel);
        long number = found.find() ? Long.parseLong(found.group()) : 0;
        return Statement.ALL.stream()
                .filter(one -> one.cel(number).equals(cel))
                .findFirst()
                .or(() -> FormTerms.said(cel))
                .map(one -> new Clause(one, one.says().wantsNumber() ? number : 0));
    }
}
