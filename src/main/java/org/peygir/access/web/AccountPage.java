package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Sessions;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * @param roles in the reader's language
 * @param language code of the person's own language
 * @param secondFactor a password alone does not open this account
 * @param deputies who stands in for whom now, a sentence each
 * @param done what was just done ({@code password}, {@code session}, {@code language}), or null
 */
public record AccountPage(
        String name,
        String userName,
        String job,
        String unit,
        List<String> roles,
        String language,
        List<Option> languages,
        boolean secondFactor,
        List<String> deputies,
        List<Sessions.Listed> sessions,
        FieldErrors errors,
        @Nullable String done) {}
