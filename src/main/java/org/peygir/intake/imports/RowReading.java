package org.peygir.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.cases.About;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.FormSent;
import org.peygir.cases.Registration;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;

/** Turns one row into the one registration command. Pure: the same row gives the same command. */
final class RowReading {
    private static final Set<String> YES = Set.of("true", "yes", "1", "y", "بله", "نعم");
    private static final Set<String> LANGUAGES = Set.of("fa", "en", "ar");

    private RowReading() {}

    sealed interface Read {
        record Command(Registration registration) implements Read {}

        record Wrong(String field, String messageKey) implements Read {}
    }

    static Read read(Mapping m, Map<String, String> row) {
        String externalId = m.value("externalId", row);
        if (externalId.isEmpty() || externalId.length() > 200)
            return new Read.Wrong("externalId", "intake.import.external-id");
        Optional<Instant> receivedAt = moment(m.value("receivedAt", row));
        if (receivedAt.isEmpty()) return new Read.Wrong("receivedAt", "intake.import.received-at");
        String severity = Digits.latin(m.value("severity", row));
        if (!severity.isEmpty() && !severity.matches("[1-4]"))
            return new Read.Wrong("severity", "cases.problem.severity");
        String locale = m.value("locale", row);
        if (!locale.isEmpty() && !LANGUAGES.contains(locale)) return new Read.Wrong("locale", "intake.import.locale");
        Complainant complainant = new Complainant(
                null,
                m.value("givenName", row),
                m.value("familyName", row),
                m.value("organizationName", row),
                m.value("nationalId", row),
                m.value("mobile", row),
                m.value("phone", row),
                m.value("email", row),
                m.value("address", row));
        Registration told = new Registration(
                Channel.IMPORT,
                m.value("channelReference", row),
                null,
                receivedAt.get(),
                Locale.of(locale.isEmpty() ? "fa" : locale),
                m.value("subject", row),
                m.value("words", row),
                m.value("outcomeSought", row),
                complainant,
                yes(m.value("anonymous", row)),
                yes(m.value("confidential", row)),
                about(m.value("about", row)),
                null,
                m.value("productModel", row),
                m.value("productSerial", row),
                severity.isEmpty() ? 2 : Integer.parseInt(severity),
                externalId,
                null,
                List.of());
        return new Read.Command(told.with(new FormSent(m.form(row), true)));
    }

    /** ISO with or without time and zone, or a Jalali date in any digits; a day counts from its start in the organisation's zone. */
    private static Optional<Instant> moment(String text) {
        String latin = Digits.latin(text);
        if (latin.contains("T")) {
            try {
                return Optional.of(OffsetDateTime.parse(latin).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return JalaliDates.parse(latin).map(JalaliDate::toLocalDate).map(RowReading::startOfDay);
    }

    private static Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(OrganizationZone.TEHRAN).toInstant();
    }

    private static boolean yes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    private static About about(String value) {
        for (About a : About.values()) if (a.name().equalsIgnoreCase(value)) return a;
        return About.OTHER;
    }
}
