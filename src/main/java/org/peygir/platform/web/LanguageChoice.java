package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: what they chose (cookie), else what their browser asks for, else what is known of who
 * asks by a token, else the organisation's, else Persian. */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver {
    static final String COOKIE = "language";
    private final ObjectProvider<OrganizationFace> organization;

    LanguageChoice(ObjectProvider<OrganizationFace> organization) {
        this.organization = organization;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        Locale chosen = cookie == null ? null : Languages.known(cookie.getValue());
        if (chosen == null) chosen = Languages.accepted(request.getHeader("Accept-Language"));
        if (chosen == null) chosen = PreferredLanguage.of(request);
        if (chosen == null) chosen = organizationLanguage();
        return chosen == null ? Languages.FA : chosen;
    }

    private @Nullable Locale organizationLanguage() {
        OrganizationFace face = organization.getIfAvailable();
        return face == null ? null : face.language();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed at /language");
    }
}
