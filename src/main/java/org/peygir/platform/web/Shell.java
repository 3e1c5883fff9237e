package org.peygir.platform.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * What every template gets first: language, words, formats, who is signed in, addresses. Lives for one request; costs
 * nothing that the page does not ask for. Controllers take it as an argument; the view adds it to the model by itself.
 */
public final class Shell {
    private final ShellSources sources;
    private final HttpServletRequest request;
    private final Locale locale;
    private final Formats formats;
    private @Nullable Person person;
    private boolean personAsked;
    private @Nullable Map<String, Integer> counts;

    Shell(ShellSources sources, HttpServletRequest request, Locale locale) {
        this.sources = sources;
        this.request = request;
        this.locale = locale;
        this.formats = sources.formats(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code fa}, {@code en} or {@code ar}. */
    public String language() {
        return locale.getLanguage();
    }

    public String dir() {
        return Languages.rightToLeft(locale) ? "rtl" : "ltr";
    }

    /** {@code light} or {@code dark} when the person chose; null follows the system. */
    public @Nullable String theme() {
        var cookie = WebUtils.getCookie(request, ThemeController.COOKIE);
        String value = cookie == null ? "" : cookie.getValue();
        return value.equals("light") || value.equals("dark") ? value : null;
    }

    /** The text of this key in the reader's language; see {@link Messages#get}. */
    public String t(String key, @Nullable Object... arguments) {
        return sources.messages().get(locale, key, arguments);
    }

    /** The message at this field, or null when the field is fine. */
    public @Nullable String error(@Nullable FieldErrors errors, String field) {
        var error = errors == null ? null : errors.of(field);
        return error == null ? null : t(error.messageKey(), error.arguments().toArray());
    }

    public Formats f() {
        return formats;
    }

    /** Value of the hidden input against forged requests; empty where the request is not guarded. */
    public String csrf() {
        CsrfToken token = csrfToken();
        return token == null ? "" : token.getToken();
    }

    /** Name of that input. */
    public String csrfName() {
        CsrfToken token = csrfToken();
        return token == null ? "_csrf" : token.getParameterName();
    }

    /** Header that carries the same value in requests made by script. */
    public String csrfHeader() {
        CsrfToken token = csrfToken();
        return token == null ? "X-CSRF-TOKEN" : token.getHeaderName();
    }

    private @Nullable CsrfToken csrfToken() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** Path of this page, without query. */
    public String path() {
        Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
        return asked instanceof String original ? original : request.getRequestURI();
    }

    /** Path and query of this page, to come back to; only the path after a POST. */
    public String here() {
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path() : path() + "?" + query;
    }

    /** An address with parameters: {@code url("/track", "code", code)}. Null values are left out. */
    public String url(String path, @Nullable Object... namesAndValues) {
        StringBuilder url = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value == null) continue;
            url.append(separator)
                    .append(encoded(Objects.toString(namesAndValues[i])))
                    .append('=')
                    .append(encoded(value.toString()));
            separator = '&';
        }
        return url.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Content-hashed address of a file under {@code static/}, for example {@code css/staff.css}. */
    public String asset(String path) {
        return sources.assets().url(path);
    }

    /** The inside of an {@code <svg>} on a 20 grid. Use the component icon instead of this. */
    public Content glyph(String name) {
        return sources.glyphs().content(name);
    }

    /** Whether this icon points along the line of reading, so that it turns with the direction of the page. */
    public boolean glyphFlips(String name) {
        return sources.glyphs().flips(name);
    }

    /** The organisation's name, or the product's before set-up. */
    public String orgName() {
        OrganizationFace face = sources.organization();
        String name = face == null ? null : face.name(locale);
        return name == null ? t("platform.shell.product") : name;
    }

    public @Nullable String contactLine() {
        OrganizationFace face = sources.organization();
        return face == null ? null : face.contactLine(locale);
    }

    /** Who is signed in; null for the public. */
    public @Nullable Person person() {
        if (!personAsked) {
            personAsked = true;
            person = sources.person(request, locale);
        }
        return person;
    }

    public boolean may(String ability) {
        Person present = person();
        return present != null && present.may(ability);
    }

    /** The doors beneath the folders that this person may open. */
    public List<Section> sections() {
        return sources.sections().stream()
                .filter(section -> section.ability() == null || may(section.ability()))
                .toList();
    }

    /** The person's own places under the folders; none without a person. */
    public List<RailViews.View> views() {
        Person known = person();
        return known == null ? List.of() : sources.views(known);
    }

    /** Numbers beside the rail's folders, by folder code. */
    public Map<String, Integer> counts() {
        if (counts == null) {
            Person present = person();
            counts = present == null ? Map.of() : sources.counts(present, request);
        }
        return counts;
    }

    /** The number of a folder that has one, as it stands beside its name. */
    public String count(String folder) {
        int many = counts().getOrDefault(folder, 0);
        return many >= RailCounts.MANY ? t("platform.rail.or-more", RailCounts.MANY) : f().number(many);
    }

    /** True when htmx asks: answer with the part, not the page. A restored history entry asks for the whole page. */
    public boolean htmx() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    public Instant now() {
        return sources.clock().instant();
    }
}
