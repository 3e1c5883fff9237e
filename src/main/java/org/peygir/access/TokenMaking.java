package org.peygir.access;

/** What became of asking for a token. */
public sealed interface TokenMaking {
    /** @param secret the token, shown this once */
    record Made(ApiToken token, String secret) implements TokenMaking {}

    /** @param field name, scopes or days */
    record Refused(String field, String messageKey) implements TokenMaking {}
}
