package org.peygir.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.api.hooks.Delivery;

/** What programs send and get about webhooks. */
final class HookBodies {
    private HookBodies() {}

    record NewWebhook(String url, String name, List<String> types) {}

    record WebhookShown(long id, String url, String name, List<String> types, boolean active, Instant createdAt) {}

    /** {@code secret} is shown this once. */
    record WebhookMade(WebhookShown webhook, String secret) {}

    record WebhookList(List<WebhookShown> items) {}

    record DeliveryShown(
            long id,
            String eventId,
            String type,
            Instant createdAt,
            Delivery.State state,
            int attempts,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Instant nextAttemptAt) {}

    record DeliveryList(List<DeliveryShown> items, @Nullable String next) {}

    record Accepted(boolean accepted) {}
}
