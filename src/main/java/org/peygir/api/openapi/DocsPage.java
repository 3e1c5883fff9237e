package org.peygir.api.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The description as a page. */
public record DocsPage(List<Operation> operations, List<Shape> shapes) {
    /** @param scope the token's scope, or null where none is needed */
    public record Operation(
            String id,
            String verb,
            String path,
            String summary,
            @Nullable String scope,
            List<Part> parameters,
            @Nullable String body,
            @Nullable String answer,
            String statuses) {}

    /** One record; {@code name} is where a type links to. */
    public record Shape(String name, List<Part> parts) {}

    /** @param link the shape it is made of, or null */
    public record Part(
            String name,
            String type,
            boolean required,
            @Nullable String link) {}
}
