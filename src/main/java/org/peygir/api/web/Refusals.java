package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peygir.cases.Doing;
import org.peygir.cases.Registering;
import org.peygir.platform.web.ApiRefusal;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Invalid;
import org.peygir.routines.FormField;

/** A rule's no as a status: 403 not this person, 409 not in this state, 422 not with this content. */
final class Refusals {
    private static final Set<String> NOT_YOU = Set.of(
            "cases.refusal.permission",
            "cases.refusal.not-yours",
            "cases.refusal.centre-decides",
            "cases.refusal.above-authority",
            "cases.refusal.untrained",
            "cases.refusal.no-authority",
            "cases.refusal.review-not-yours",
            "cartable.referral.not-yours");
    /** Refusals about what was sent, and the field they belong to. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("cases.refusal.empty", "text"),
            Map.entry("cases.refusal.too-long", "text"),
            Map.entry("cases.refusal.past", "due"),
            Map.entry("cases.refusal.classify-severity", "severity"),
            Map.entry("cases.refusal.classify-group", "customerGroup"),
            Map.entry("cases.refusal.classify-group-unknown", "customerGroup"),
            Map.entry("cases.refusal.classify-reason", "reason"),
            Map.entry("cases.refusal.classify-reason-long", "reason"),
            Map.entry("cases.refusal.review-words-long", "words"),
            Map.entry("cases.refusal.review-reasons", "reasons"),
            Map.entry("cases.refusal.review-reasons-long", "reasons"),
            Map.entry("cases.refusal.review-answer", "answer"),
            Map.entry("cases.refusal.review-answer-long", "answer"),
            Map.entry("cases.refusal.review-involved", "reviewer"),
            Map.entry("cases.refusal.review-subordinate", "reviewer"),
            Map.entry("cases.refusal.review-above", "reviewer"),
            Map.entry("cases.refusal.nobody", "to"),
            Map.entry("cases.refusal.yourself", "to"),
            Map.entry("cases.refusal.excluded", "to"),
            Map.entry("cartable.opinion.text-needed", "text"),
            Map.entry("cartable.referral.reason-needed", "reason"),
            Map.entry("deadlines.refusal.pause-reason", "reason"),
            Map.entry("deadlines.refusal.reason", "reason"),
            Map.entry("deadlines.refusal.too-much", "amount"),
            Map.entry("promises.refusal.empty", "text"),
            Map.entry("promises.refusal.long", "text"),
            Map.entry("promises.refusal.due", "due"),
            Map.entry("promises.refusal.note", "note"),
            Map.entry("promises.refusal.note-long", "note"));

    private static final Map<String, String> REGISTRATION = Map.of(
            "words", "text",
            "claim", "claimRial",
            "productModel", "product.model",
            "productSerial", "product.serial",
            "givenName", "complainant.givenName",
            "familyName", "complainant.familyName",
            "mobile", "complainant.mobile",
            "email", "complainant.email",
            "nationalId", "complainant.nationalId");

    private Refusals() {}

    /** The new version of the case, or the refusal thrown. */
    static int version(Doing doing, HttpServletRequest request) {
        return switch (doing) {
            case Doing.Done(int version) -> version;
            case Doing.Stale _ -> throw stale(request);
            case Doing.Refused(String key) -> throw refused(key);
        };
    }

    /** 412 for whoever insisted on a version, 409 for whoever was overtaken within the request. */
    static ApiRefusal stale(HttpServletRequest request) {
        return Versions.asked(request)
                ? new ApiRefusal(412, "platform.error.412.text")
                : new ApiRefusal(409, "api.error.overtaken");
    }

    static RuntimeException refused(String key) {
        if (key.equals("cases.refusal.permission")) return new Forbidden();
        if (NOT_YOU.contains(key)) return new ApiRefusal(403, key);
        String field = FIELDS.get(key);
        return field == null ? new ApiRefusal(409, key) : invalid(field, key);
    }

    static Invalid registration(List<Registering.Problem> problems) {
        FieldErrors errors = new FieldErrors();
        for (Registering.Problem p : problems)
            errors.add(
                    p.field().startsWith(FormField.PREFIX)
                            ? "fields." + FormField.code(p.field())
                            : REGISTRATION.getOrDefault(p.field(), p.field()),
                    p.messageKey(),
                    p.arguments().toArray());
        return new Invalid(errors);
    }

    static Invalid invalid(String field, String key, Object... arguments) {
        FieldErrors errors = new FieldErrors();
        errors.add(field, key, arguments);
        return new Invalid(errors);
    }
}
