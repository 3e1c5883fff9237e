package org.peygir.api.hooks;

import java.time.Instant;
import java.util.List;

/** A program that wants to be told; {@code types} are codes of {@link EventType}. The secret stays out: it is shown when made. */
public record Webhook(long id, String url, String name, List<String> types, boolean active, Instant createdAt) {}
