package org.peygir.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * @param rows all of them
 * @param secret of one just made, shown this once; or null
 * @param done what was just done, a key's end, or null
 */
public record WebhooksPage(
        List<Row> rows,
        List<Option> types,
        String url,
        String name,
        List<String> chosen,
        FieldErrors errors,
        @Nullable String secret,
        @Nullable String done) {
    public record Row(long id, String name, String url, int types, boolean active) {}
}
