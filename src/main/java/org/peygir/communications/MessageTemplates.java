package org.peygir.communications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    /** Of the bundles' texts, taken apart once: as many as there are in three languages. */
    private final Map<String, List<List<Piece>>> lines = new ConcurrentHashMap<>();

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

    /** A stretch of text, or the name of a hole. */
    private record Piece(String text, boolean hole) {}

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
        return MOMENT.matcher(text).matches() ? formats.longDate(Instant.parse(text)) : text;
    }

    private String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (List<Piece> line : lines.computeIfAbsent(text, MessageTemplates::lines)) {
            if (!whole(line, values)) continue;
            if (!filled.isEmpty()) filled.append('\n');
            for (Piece piece : line) filled.append(piece.hole() ? values.get(piece.text()) : piece.text());
        }
        return filled.toString().strip();
    }

    /** No hole of the line is without a value. */
    private static boolean whole(List<Piece> line, Map<String, String> values) {
        for (Piece piece : line)
            if (piece.hole() && values.getOrDefault(piece.text(), "").isBlank()) return false;
        return true;
    }

    private static List<List<Piece>> lines(String text) {
        return text.lines().map(MessageTemplates::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher hole = HOLE.matcher(line);
        int from = 0;
        while (hole.find()) {
            pieces.add(new Piece(line.substring(from, hole.start()), false));
            pieces.add(new Piece(hole.group(1), true));
            from = hole.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces;
    }
}
