package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Bearer;
import org.peygir.api.store.GivenAnswers;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a change in one transaction, and once however often it is sent with one Idempotency-Key. A second sender of the key waits
 * for the first and gets its answer; a refused request leaves the key free. Keys of different tokens are different keys.
 */
@Component
class Once {
    private static final int KEY_SHORTEST = 16;
    private static final int KEY_LONGEST = 200;
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final GivenAnswers answers;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    Once(GivenAnswers answers, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    <T> ResponseEntity<T> run(
            HttpServletRequest request, Bearer bearer, Class<T> type, Supplier<ResponseEntity<T>> change) {
        return run(request, bearer, JsonArgument.content(request), type, change);
    }

    /** @param content what the request is about, besides its address: the body, or the hash of a file */
    <T> ResponseEntity<T> run(
            HttpServletRequest request,
            Bearer bearer,
            byte[] content,
            Class<T> type,
            Supplier<ResponseEntity<T>> change) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.length() < KEY_SHORTEST || key.length() > KEY_LONGEST))
            throw refused("api.error.key-length", KEY_SHORTEST, KEY_LONGEST);
        byte[] hash = key == null ? null : sha256(key.getBytes(StandardCharsets.UTF_8));
        byte[] asked = asked(request, content);
        return Objects.requireNonNull(transactions.execute(_ -> once(bearer, hash, asked, type, change)));
    }

    private <T> ResponseEntity<T> once(
            Bearer bearer, byte @Nullable [] key, byte[] asked, Class<T> type, Supplier<ResponseEntity<T>> change) {
        if (key == null) return change.get();
        if (!answers.claim(bearer.tokenId(), key, asked, clock.instant())) return again(bearer, key, asked, type);
        ResponseEntity<T> answer = change.get();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) headers.put(name, value);
        }
        answers.remember(
                bearer.tokenId(),
                key,
                answer.getStatusCode().value(),
                headers,
                json.writeValueAsString(answer.getBody()));
        return answer;
    }

    private <T> ResponseEntity<T> again(Bearer bearer, byte[] key, byte[] asked, Class<T> type) {
        GivenAnswers.Given given = answers.given(bearer.tokenId(), key);
        if (!Arrays.equals(given.requestHash(), asked)) throw refused("api.error.key-used");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(given.status());
        given.headers().forEach(answer::header);
        return answer.header("Idempotency-Replayed", "true").body(json.readValue(given.body(), type));
    }

    private static Invalid refused(String messageKey, Object... arguments) {
        FieldErrors errors = new FieldErrors();
        errors.add("Idempotency-Key", messageKey, arguments);
        return new Invalid(errors);
    }

    private static byte[] asked(HttpServletRequest request, byte[] content) {
        String address = request.getMethod() + ' ' + request.getRequestURI() + '\0';
        MessageDigest digest = digest();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        return digest.digest(content);
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
