package org.peygir.api.hooks;

/** What became of a wish to be told. */
public sealed interface WebhookMaking {
    /** @param secret signs what is sent; shown this once */
    record Made(Webhook webhook, String secret) implements WebhookMaking {}

    /** @param field url, name or types */
    record Refused(String field, String messageKey) implements WebhookMaking {}
}
