package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.FormSent;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;
import org.peygir.intake.ApiCases;
import org.peygir.organization.Organization;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/public/cases}: a complaint from a program, without token, session or form token. */
@RestController
class PublicCaseController {
    private static final int KEY_SHORTEST = 16;
    private static final int KEY_LONGEST = 200;
    private static final Map<String, String> NAMES = Map.of(
            "words", "text",
            "productModel", "product.model",
            "productSerial", "product.serial",
            "givenName", "complainant.givenName",
            "familyName", "complainant.familyName",
            "mobile", "complainant.mobile",
            "email", "complainant.email",
            "nationalId", "complainant.nationalId");

    private final ApiCases cases;
    private final Organization organization;
    private final PublicThrottle throttle;
    private final Clock clock;

    PublicCaseController(ApiCases cases, Organization organization, PublicThrottle throttle, Clock clock) {
        this.cases = cases;
        this.organization = organization;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What a program relies on. The code is grouped as people read it; {@code receiptUrl} is absolute. */
    record Made(String number, String trackingCode, String receiptUrl) {}

    @PostMapping(path = "/api/v1/public/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Made> register(
            HttpServletRequest request,
            Shell shell,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        throttle.registration(request);
        if (organization.profile() == null) throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        byte[] body = body(request);
        JsonNode tree = CaseJson.tree(body);
        if (tree == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        FieldErrors errors = new FieldErrors();
        CaseJson json = CaseJson.read(tree, errors);
        Registration registration = registration(json, shell.locale(), errors);
        ApiCases.Key hashed = hashed(key, body, errors);
        if (!errors.isEmpty()) throw new Invalid(errors);
        return switch (cases.register(registration, hashed)) {
            case ApiCases.Answer.Made made -> made(made);
            case ApiCases.Answer.Refused refused -> throw new Invalid(problems(refused, errors));
            case ApiCases.Answer.KeyUsed _ -> {
                errors.add("Idempotency-Key", "intake.public.api.key-used");
                throw new Invalid(errors);
            }
        };
    }

    private static ResponseEntity<Made> made(ApiCases.Answer.Made made) {
        URI receipt = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/complaints/receipt/" + made.code().value())
                .build()
                .toUri();
        return ResponseEntity.created(receipt)
                .header("Cache-Control", "no-store")
                .body(new Made(made.number(), made.code().grouped(), receipt.toString()));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(CaseJson.MAX_BYTES + 1);
        if (body.length > CaseJson.MAX_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        return body;
    }

    /** Nobody named means anonymous, unless the program says that it is not. */
    private Registration registration(CaseJson json, Locale reader, FieldErrors errors) {
        Locale locale = reader;
        if (json.locale() != null) {
            Locale known = Languages.known(json.locale());
            if (known == null) errors.add("locale", "intake.public.api.locale");
            else locale = known;
        }
        boolean anonymous = json.anonymous() == null ? json.complainant() == null : json.anonymous();
        if (anonymous && json.complainant() != null) errors.add("anonymous", "intake.public.api.anonymous-named");
        CaseJson.Person p = json.complainant();
        Complainant complainant = p == null
                ? Complainant.NOBODY
                : new Complainant(
                        null, p.givenName(), p.familyName(), "", p.nationalId(), p.mobile(), "", p.email(), "");
        Registration told = new Registration(
                Channel.API,
                "",
                null,
                clock.instant(),
                locale,
                json.subject().strip(),
                json.text(),
                json.outcomeSought(),
                complainant,
                anonymous,
                false,
                About.OTHER,
                null,
                json.model().strip(),
                json.serial().strip(),
                2,
                null,
                null,
                java.util.List.of());
        return told.with(new FormSent(json.fields(), true));
    }

    private static FieldErrors problems(ApiCases.Answer.Refused refused, FieldErrors errors) {
        for (Problem problem : refused.why().problems())
            errors.add(
                    problem.field().startsWith(FormField.PREFIX)
                            ? "fields." + FormField.code(problem.field())
                            : NAMES.getOrDefault(problem.field(), problem.field()),
                    ProblemWords.key(problem.messageKey()),
                    problem.arguments().toArray());
        return errors;
    }

    /** Short keys are guessed and shared by accident; without a session a foreign key's answer would be a stranger's code. */
    private static ApiCases.@Nullable Key hashed(@Nullable String key, byte[] body, FieldErrors errors) {
        if (key == null) return null;
        if (key.length() < KEY_SHORTEST || key.length() > KEY_LONGEST) {
            errors.add("Idempotency-Key", "intake.public.api.key-length", KEY_SHORTEST, KEY_LONGEST);
            return null;
        }
        return new ApiCases.Key(sha256(key.getBytes(StandardCharsets.UTF_8)), sha256(body));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
