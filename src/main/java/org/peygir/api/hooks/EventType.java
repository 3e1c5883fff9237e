package org.peygir.api.hooks;

import java.util.List;
import java.util.Optional;
import org.peygir.cases.CaseHappened;
import org.peygir.cases.Entry;

/** What a program may be told of. The codes are relied on by programs. */
public enum EventType {
    CASE_REGISTERED("case.registered", CaseHappened.REGISTERED),
    CASE_MOVED("case.moved", Entry.Kind.MOVED.name()),
    /** Told beside the move that ended it. */
    CASE_CLOSED("case.closed", ""),
    CASE_REOPENED("case.reopened", Entry.Kind.REOPENED.name()),
    CASE_ASSIGNED("case.assigned", Entry.Kind.ASSIGNED.name()),
    REFERRAL_CREATED("referral.created", Entry.Kind.REFERRED.name()),
    REFERRAL_RETURNED("referral.returned", Entry.Kind.RETURNED.name()),
    OPINION_GIVEN("opinion.given", Entry.Kind.OPINION.name()),
    REPLY_SENT("reply.sent", Entry.Kind.REPLY.name()),
    MESSAGE_RECEIVED("message.received", Entry.Kind.CUSTOMER_MESSAGE.name()),
    EVIDENCE_ADDED("evidence.added", Entry.Kind.ATTACHED.name());

    private final String code;
    private final String what;

    EventType(String code, String what) {
        this.code = code;
        this.what = what;
    }

    public String code() {
        return code;
    }

    static Optional<EventType> of(String what) {
        for (EventType type : values()) if (type.what.equals(what)) return Optional.of(type);
        return Optional.empty();
    }

    public static Optional<EventType> parse(String code) {
        for (EventType type : values()) if (type.code.equals(code)) return Optional.of(type);
        return Optional.empty();
    }

    public static List<String> codes() {
        return java.util.Arrays.stream(values()).map(EventType::code).toList();
    }
}
