package org.peygir.api.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.About;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.FormSent;
import org.peygir.cases.Registration;
import org.peygir.cases.Triage;
import org.peygir.cases.Weighing;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.Languages;
import org.springframework.stereotype.Component;

/** Makes the one registration command of what a program sent; the rules are asked by the command. */
@Component
class ApiRegistration {
    private final Organization organization;
    private final Clock clock;

    ApiRegistration(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** Nobody named means anonymous, unless the program says that it is not. @throws Invalid naming the fields */
    Registration read(Bodies.NewCase sent, Viewer viewer, Locale reader) {
        FieldErrors errors = new FieldErrors();
        Locale locale = sent.locale() == null ? reader : Languages.known(sent.locale());
        if (locale == null) errors.add("locale", "api.error.locale");
        Bodies.Complainant person = sent.complainant();
        boolean anonymous = sent.anonymous() == null ? person == null : sent.anonymous();
        if (anonymous && person != null) errors.add("anonymous", "api.error.anonymous-named");
        // an import has its own command, which tells nobody: a program that registers must not pass for it
        Channel channel = sent.channel() == null ? Channel.API : sent.channel();
        if (channel == Channel.IMPORT) errors.add("channel", "api.error.channel");
        CentralReason reason = sent.centralReason();
        if (reason != null && !CentralReason.said().contains(reason))
            errors.add("centralReason", "api.error.central-reason");
        String externalId = text(sent.externalId()).strip();
        if (!errors.isEmpty() || locale == null) throw new Invalid(errors);
        Bodies.Product product = sent.product();
        return new Registration(
                channel,
                "",
                viewer.staffId(),
                sent.receivedAt() == null ? clock.instant() : sent.receivedAt(),
                locale,
                sent.subject().strip(),
                sent.text(),
                text(sent.outcomeSought()),
                person == null ? Complainant.NOBODY : complainant(person),
                anonymous,
                false,
                About.OTHER,
                null,
                product == null ? "" : text(product.model()).strip(),
                product == null ? "" : text(product.serial()).strip(),
                2,
                externalId.isEmpty() ? null : externalId,
                null,
                List.of(),
                Weighing.USUAL,
                new Triage(sent.solvableHere(), reason, sent.claimRial()),
                sent.fields() == null ? FormSent.NOTHING : form(sent.fields()));
    }

    private static FormSent form(Map<String, Object> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((code, value) -> typed.put(code, value.toString()));
        return new FormSent(typed, true);
    }

    /** Of an open unit with this code; null when none is named. @throws Invalid when there is none */
    @Nullable
    Long unit(@Nullable String code, String field) {
        if (code == null) return null;
        return organization
                .unitByCode(code)
                .filter(Unit::active)
                .map(Unit::id)
                .orElseThrow(() -> Refusals.invalid(field, "api.error.unit"));
    }

    private static Complainant complainant(Bodies.Complainant p) {
        return new Complainant(
                null,
                text(p.givenName()),
                text(p.familyName()),
                "",
                text(p.nationalId()),
                text(p.mobile()),
                "",
                text(p.email()),
                "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
