package org.peygir.api.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How much of a list is asked for, and where the rest is. */
final class Page {
    static final String USUAL = "50";
    private static final int MOST = 200;

    private Page() {}

    /** 1 to 200, else an error at {@code limit}. */
    static int limit(String typed, FieldErrors errors) {
        if (typed.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(typed);
            if (limit >= 1 && limit <= MOST) return limit;
        }
        errors.add("limit", "api.error.limit", MOST);
        return 1;
    }

    /** The address of the rows after the last one shown; null at the end. @param found one more than {@code limit} when there are more */
    static <T> @Nullable String next(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) return null;
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", cursor.apply(found.get(limit - 1)))
                .build()
                .toUriString();
    }

    static HttpHeaders link(@Nullable String next) {
        HttpHeaders headers = new HttpHeaders();
        if (next != null) headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        return headers;
    }
}
