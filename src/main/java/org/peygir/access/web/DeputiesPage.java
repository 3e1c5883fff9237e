package org.peygir.access.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Who stands in for whom: one's own deputy, or those of the people one leads.
 *
 * @param action where the form goes
 * @param absent whom a deputy may be named for; empty on one's own page
 * @param done what was just done ({@code named}, {@code ended}), or null
 */
public record DeputiesPage(
        String action,
        List<Option> absent,
        List<Option> deputies,
        List<Option> scopes,
        List<Option> units,
        boolean mayLendAuthority,
        boolean mayLendRestricted,
        List<Line> lines,
        Map<String, String> typed,
        FieldErrors errors,
        @Nullable String done) {

    public boolean mine() {
        return absent.isEmpty();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * One deputyship.
     *
     * @param who a sentence: who is away, who stands in
     * @param kind colour of the state
     * @param end address that ends it, null when it is over
     */
    public record Line(
            String who,
            String period,
            String scope,
            String state,
            String kind,
            @Nullable String end) {}
}
