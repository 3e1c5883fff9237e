package org.peygir.communications;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Formats;
import org.peygir.platform.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words of outgoing messages, from bundle {@code communications}: {@code communications.<template>.title}, {@code .sms} and
 * {@code .email}. Holes are named: {@code {number}}. Always there: {@code {organization}}, {@code {link}} (tracking page).
 *
 * <table>
 * <caption>Templates and their holes</caption>
 * <tr><td>acknowledgement</td><td>number, code, promised</td></tr>
 * <tr><td>one-time-code</td><td>code</td></tr>
 * <tr><td>stage</td><td>number; stage, promised if given</td></tr>
 * <tr><td>asked</td><td>number, question; until if given</td></tr>
 * <tr><td>reply</td><td>number</td></tr>
 * <tr><td>closed</td><td>number; finding, reason if given; always with the way to a review (RTN-15)</td></tr>
 * <tr><td>escalations</td><td>count, items (a line each); absent if a deputy is told; to staff</td></tr>
 * <tr><td>deputy-named</td><td>deputy, absent, from, until; to staff</td></tr>
 * <tr><td>deputy-ended</td><td>deputy, absent; to staff</td></tr>
 * <tr><td>review-given</td><td>number, until; to staff</td></tr>
 * </table>
 */
@Component
public class MessageTemplates {
    private static final String PREFIX = "communications.";
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    private final Messages messages;
    private final Organization organization;
    private final Clock clock;
    private final String publicUrl;

    public MessageTemplates(
            Messages messages,
            Organization organization,
            Clock clock,
            @Value("${peygir.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
        this.messages = messages;
        this.organization = organization;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** A message in one language: title for the e-mail's subject and for staff, body for the channel. */
    public record Rendered(String title, String body) {}

    /**
     * @param values by hole; an {@link Instant}, also one in ISO text, is written as a date of the reader's calendar. A sentence
     *     whose hole has no value is left out: such sentences stand alone on their line.
     */
    public Rendered render(String template, Channel channel, Locale locale, Map<String, ?> values) {
        Map<String, String> filled = new HashMap<>();
        filled.put("organization", organizationName(locale));
        filled.put("link", publicUrl + "/track");
        Formats formats = new Formats(locale, OrganizationZone.TEHRAN, clock, messages);
        values.forEach((hole, value) -> filled.put(hole, shown(value, formats)));
        String body = channel == Channel.SMS ? "sms" : "email";
        return new Rendered(
                fill(messages.get(locale, PREFIX + template + ".title"), filled),
                fill(messages.get(locale, PREFIX + template + "." + body), filled));
    }

    private String organizationName(Locale locale) {
        Profile profile = organization.profile();
        return profile == null ? "" : profile.name(locale);
    }

    private static String shown(@Nullable Object value, Formats formats) {
        if (value == null) return "";
        if (value instanceof Instant instant) return formats.longDate(instant);
        String text = value.toString();
        // Callers that carry plain text write moments in ISO form; nothing else that we send looks like one.
        return text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z") ? formats.longDate(Instant.parse(text)) : text;
    }

    private static String fill(String text, Map<String, String> values) {
        return text.lines()
                .map(line -> filled(line, values))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Empty if a hole of the line has no value. */
    private static Optional<String> filled(String line, Map<String, String> values) {
        boolean whole = HOLE.matcher(line)
                .results()
                .noneMatch(hole -> values.getOrDefault(hole.group(1), "").isBlank());
        if (!whole) return Optional.empty();
        return Optional.of(HOLE.matcher(line)
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), ""))));
    }
}
