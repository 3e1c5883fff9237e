package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Channel;
import org.peygir.routines.FormField;
import org.peygir.routines.FormInputs;

/**
 * The staff form as typed. Required of the writer: a name, one way to be reached, the subject and the words; all else has a
 * default or may stay empty (ORG-07).
 *
 * @param key names this form from its first showing on, so that saving and sending it twice meet one draft
 */
record StaffForm(UUID key, Map<String, String> answers) {
    /** The doors staff write down; the rest write themselves. */
    static final List<Channel> CHANNELS = List.of(
            Channel.PHONE,
            Channel.COUNTER,
            Channel.VERBAL,
            Channel.LETTER,
            Channel.EMAIL,
            Channel.AGENT,
            Channel.FAX,
            Channel.SMS,
            Channel.AUTHORITY,
            Channel.SUGGESTION_BOX);

    /** In the order of the page. */
    static final List<String> FIELDS = List.of(
            "channel",
            "reference",
            "receivedDate",
            "receivedTime",
            "identity",
            "customerId",
            "find",
            "givenName",
            "familyName",
            "mobile",
            "phone",
            "nationalId",
            "email",
            "address",
            "language",
            "organizationName",
            "representativeGivenName",
            "representativeFamilyName",
            "representativeMobile",
            "representativeNationalId",
            "subject",
            "words",
            "outcome",
            "about",
            "aboutStaff",
            "severity",
            "urgency",
            "VULNERABLE",
            "SAFETY",
            "PUBLIC_INTEREST",
            "REPEAT",
            "claim",
            "solvable",
            "centralReason",
            "model",
            "serial");

    /** Inputs; far more than any form has. */
    private static final int MOST = 200;

    /** What the form fills in by itself: a draft of nothing else is none. */
    private static final Set<String> GIVEN = Set.of(
            "channel", "receivedDate", "receivedTime", "identity", "language", "about", "severity", "urgency", "find");

    /** Line ends as the database keeps them. */
    static StaffForm of(HttpServletRequest request) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null && !value.isEmpty())
                answers.put(field, value.replace("\r\n", "\n").replace("\0", ""));
        }
        FormInputs.typed(request.getParameterMap()).forEach((code, value) -> {
            if (!value.isBlank() && answers.size() < MOST)
                answers.put(FormField.PREFIX + code, value.replace("\0", ""));
        });
        return new StaffForm(key(request.getParameter("form")), answers);
    }

    private static UUID key(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    String of(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Answers to the routine's own form, by the codes of its fields. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            String code = FormField.code(name);
            if (code != null) form.put(code, value);
        });
        return form;
    }

    boolean anonymous() {
        return of("identity").equals("ANONYMOUS");
    }

    /** The customer that was chosen, or null; whether there is one is not known yet. */
    @Nullable
    Long customerId() {
        return number("customerId");
    }

    @Nullable
    Long number(String field) {
        String typed = of(field);
        return typed.matches("[0-9]{1,18}") ? (Long) Long.parseLong(typed) : null;
    }

    StaffForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(field, value);
        return new StaffForm(key, changed);
    }

    boolean blank() {
        return answers.entrySet().stream()
                .allMatch(answer ->
                        GIVEN.contains(answer.getKey()) || answer.getValue().isBlank());
    }

    Channel channel() {
        return CHANNELS.stream()
                .filter(channel -> channel.name().equals(of("channel")))
                .findFirst()
                .orElse(Channel.PHONE);
    }

    boolean represented() {
        return answers.entrySet().stream()
                .anyMatch(answer -> answer.getKey().startsWith("representative")
                        && !answer.getValue().isBlank());
    }
}
