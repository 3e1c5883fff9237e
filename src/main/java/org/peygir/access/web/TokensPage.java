package org.peygir.access.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * @param everybody the administrator's list of all tokens; false: one's own, with the form to make one
 * @param secret a token just made, shown this once; or null
 * @param revoked whether one was just ended
 */
public record TokensPage(
        boolean everybody,
        List<Row> rows,
        List<Option> scopes,
        List<Option> terms,
        String name,
        Set<String> chosen,
        String days,
        FieldErrors errors,
        @Nullable String secret,
        boolean revoked) {
    /** @param state {@code alive}, {@code expired} or {@code revoked} */
    public record Row(
            long id,
            String name,
            String owner,
            String hint,
            String scopes,
            String created,
            String expires,
            String used,
            String state) {}

    public String path() {
        return everybody ? "/organization/tokens" : "/account/tokens";
    }
}
