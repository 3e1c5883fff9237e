package org.peygir.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of one webhook. @param next address of older ones, or null */
public record DeliveriesPage(
        long id,
        String name,
        String url,
        boolean active,
        List<Row> rows,
        @Nullable String next,
        boolean sent) {
    /** @param state {@code WAITING}, {@code DELIVERED} or {@code DEAD}; {@code answer}: a status, or words for why there was none */
    public record Row(
            long id,
            String event,
            String type,
            String created,
            String state,
            int attempts,
            String answer,
            String next) {}
}
