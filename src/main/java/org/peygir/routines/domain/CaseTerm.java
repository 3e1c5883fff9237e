package org.peygir.routines.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one of the {@link org.peygir.routines.CaseVariables}: which values it can have. The check reasons over
 * these, and the pickers of the designer offer them. {@code CaseTermsTest} compares the codes with those of the cases.
 *
 * @param values the codes a {@link Kind#CHOICE} can have, in the order they are offered; else none
 * @param blank whether a choice may be empty as long as nothing is recorded
 * @param least smallest number; {@code most} the largest, {@link Long#MAX_VALUE}: no limit
 * @param given fixed when the case is registered: nobody who works on the case can change it
 */
public record CaseTerm(
        String name, Kind kind, List<String> values, boolean blank, long least, long most, boolean given) {
    public enum Kind {
        CHOICE,
        TEXT,
        NUMBER,
        FLAG
    }

    /** Only grows while a case is handled. */
    public static final String TRIES = "contactTries";

    /** The statuses of a case that a stage may set; {@link #CLOSED} belongs to ends, and ends to it. */
    public static final List<String> STATUSES = List.of(
            "REGISTERED",
            "ASSESSING",
            "IN_PROGRESS",
            "WAITING_CUSTOMER",
            "DECIDED",
            "IMPLEMENTING",
            "AWAITING_CONFIRMATION",
            "CLOSED");

    public static final String CLOSED = "CLOSED";

    /** All of them, in the order they are offered. */
    public static final List<CaseTerm> ALL = List.of(
            choice("about", false, false, "CARERS", "EXPERTS", "RECEPTION", "OTHER"),
            choice("finding", true, false, "UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "OUT_OF_SCOPE"),
            number("severity", 1, 4, false),
            choice("satisfaction", true, false, "SATISFIED", "DISSATISFIED", "NOT_REACHABLE", "DECLINED"),
            flag("fixRecorded", false),
            choice("understandingState", false, false, "OPEN", "CONFIRMED", "WAIVED"),
            number(TRIES, 0, Long.MAX_VALUE, false),
            flag("secondPersonAgreed", false),
            text("reasons"),
            text("understanding"),
            text("category"),
            text("cause"),
            text("response"),
            text("fix"),
            choice(
                    "channel",
                    false,
                    true,
                    "WEB",
                    "PHONE",
                    "COUNTER",
                    "VERBAL",
                    "LETTER",
                    "EMAIL",
                    "AGENT",
                    "FAX",
                    "SMS",
                    "KIOSK",
                    "AUTHORITY",
                    "SUGGESTION_BOX",
                    "API",
                    "IMPORT"),
            flag("confidential", false),
            flag("anonymous", true),
            number("reopened", 0, Long.MAX_VALUE, true));

    public static Optional<CaseTerm> of(String name) {
        return ALL.stream().filter(term -> term.name.equals(name)).findFirst();
    }

    private static CaseTerm choice(String name, boolean blank, boolean given, String... values) {
        return new CaseTerm(name, Kind.CHOICE, List.of(values), blank, 0, 0, given);
    }

    private static CaseTerm text(String name) {
        return new CaseTerm(name, Kind.TEXT, List.of(), true, 0, 0, false);
    }

    private static CaseTerm number(String name, long least, long most, boolean given) {
        return new CaseTerm(name, Kind.NUMBER, List.of(), false, least, most, given);
    }

    private static CaseTerm flag(String name, boolean given) {
        return new CaseTerm(name, Kind.FLAG, List.of(), false, 0, 0, given);
    }
}
