package org.peygir.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.About;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Complainant;
import org.peygir.cases.Evidence;
import org.peygir.cases.FormSent;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;
import org.peygir.cases.Triage;
import org.peygir.cases.Urgency;
import org.peygir.cases.Weighing;
import org.peygir.customers.Customers;
import org.peygir.customers.NewParty;
import org.peygir.customers.Party;
import org.peygir.customers.PartyKind;
import org.peygir.organization.Organization;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.identifiers.NationalId;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Languages;
import org.peygir.routines.FormField;
import org.springframework.stereotype.Component;

/** Understands a staff form: what can be read of it, and what is wrong in the order of the page. */
@Component
class StaffFormReading {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})\\s*[:.٫]\\s*([0-9]{2})|([0-9]{2})([0-9]{2})");
    /** Names of {@link Registration} that differ from those of the form. */
    private static final Map<String, String> NAMES = Map.of(
            "outcomeSought", "outcome",
            "channelReference", "reference",
            "productModel", "model",
            "productSerial", "serial",
            "receivedAt", "receivedDate",
            "anonymous", "identity");

    private final Customers customers;
    private final Organization organization;
    private final Clock clock;

    StaffFormReading(Customers customers, Organization organization, Clock clock) {
        this.customers = customers;
        this.organization = organization;
        this.clock = clock;
    }

    /** The chosen customer, or null when none was chosen or there is no such one. */
    @Nullable
    Party chosen(StaffForm form) {
        Long id = form.customerId();
        return id == null || form.anonymous() ? null : customers.party(id).orElse(null);
    }

    /** @param errors what cannot be read goes here; the result is then not to be registered */
    Registration registration(StaffForm form, Viewer viewer, List<Evidence> evidence, FieldErrors errors) {
        Party chosen = chosen(form);
        return new Registration(
                form.channel(),
                form.of("reference").strip(),
                viewer.staffId(),
                receivedAt(form, errors),
                language(form, chosen),
                form.of("subject").strip(),
                form.of("words"),
                form.of("outcome").strip(),
                complainant(form, chosen),
                form.anonymous(),
                form.of("identity").equals("CONFIDENTIAL"),
                about(form),
                aboutStaff(form, errors),
                form.of("model").strip(),
                form.of("serial").strip(),
                form.of("severity").matches("[1-4]") ? Integer.parseInt(form.of("severity")) : 2,
                null,
                form.represented() ? representative(form, errors) : null,
                evidence,
                weighing(form),
                triage(form, errors),
                new FormSent(form.form(), false));
    }

    private static Triage triage(StaffForm form, FieldErrors errors) {
        String answer = form.of("solvable");
        Boolean solvable = answer.equals("YES") ? Boolean.TRUE : answer.equals("NO") ? Boolean.FALSE : null;
        String digits = Digits.latin(form.of("claim")).replaceAll("[\\s,٬،.]", "");
        boolean amount = digits.matches("[0-9]{1,15}");
        if (!digits.isEmpty() && !amount) errors.add("claim", "intake.staff.problem.claim");
        return new Triage(
                solvable,
                CentralReason.parse(form.of("centralReason")).orElse(null),
                amount ? (Long) Long.parseLong(digits) : null);
    }

    private static Weighing weighing(StaffForm form) {
        Urgency urgency = Arrays.stream(Urgency.values())
                .filter(u -> u.name().equals(form.of("urgency")))
                .findFirst()
                .orElse(Urgency.NORMAL);
        Set<PriorityFactor> factors = Arrays.stream(PriorityFactor.values())
                .filter(f -> !form.of(f.name()).isBlank())
                .collect(Collectors.toUnmodifiableSet());
        return new Weighing(urgency, factors);
    }

    void add(List<Problem> problems, FieldErrors errors) {
        for (Problem problem : problems)
            errors.add(
                    NAMES.getOrDefault(problem.field(), problem.field()),
                    problem.field().startsWith(FormField.PREFIX)
                            ? problem.messageKey()
                            : "intake.staff.problem"
                                    + problem.messageKey()
                                            .substring(problem.messageKey().lastIndexOf('.')),
                    problem.arguments().toArray());
    }

    /** As customers would keep who is being typed, to look for the same one. */
    NewParty typed(StaffForm form) {
        boolean person = !(form.of("givenName") + form.of("familyName")).isBlank()
                || form.of("organizationName").isBlank();
        return new NewParty(
                person ? PartyKind.PERSON : PartyKind.ORGANIZATION,
                form.of("givenName"),
                form.of("familyName"),
                person ? "" : form.of("organizationName"),
                form.of("nationalId"),
                form.of("nationalId"),
                form.of("mobile"),
                form.of("phone"),
                form.of("email"),
                "",
                organization.defaultLocale());
    }

    private static Complainant complainant(StaffForm form, @Nullable Party chosen) {
        if (form.anonymous()) return Complainant.NOBODY;
        // a customer chosen by number: the acknowledgement goes where we know them to be
        if (chosen != null)
            return new Complainant(
                    chosen.id(),
                    "",
                    "",
                    form.of("organizationName").strip(),
                    "",
                    chosen.mobile(),
                    "",
                    chosen.email(),
                    "");
        return new Complainant(
                null,
                form.of("givenName").strip(),
                form.of("familyName").strip(),
                form.of("organizationName").strip(),
                form.of("nationalId").strip(),
                form.of("mobile").strip(),
                form.of("phone").strip(),
                form.of("email").strip(),
                form.of("address").strip());
    }

    private static Complainant representative(StaffForm form, FieldErrors errors) {
        String family = form.of("representativeFamilyName").strip();
        String mobile = form.of("representativeMobile").strip();
        String id = form.of("representativeNationalId").strip();
        if (family.isEmpty()) errors.add("representativeFamilyName", "intake.staff.problem.representative-name");
        if (mobile.isEmpty() || Mobile.parse(mobile).isEmpty())
            errors.add("representativeMobile", "intake.staff.problem.representative-mobile");
        if (!id.isEmpty()
                && NationalId.parse(id).isEmpty()
                && LegalEntityId.parse(id).isEmpty())
            errors.add("representativeNationalId", "intake.staff.problem.national-id");
        return new Complainant(null, form.of("representativeGivenName").strip(), family, "", id, mobile, "", "", "");
    }

    /** The clocks start when the customer spoke. What is still the default is this minute. */
    private Instant receivedAt(StaffForm form, FieldErrors errors) {
        Instant now = clock.instant();
        Optional<LocalDate> day = JalaliDates.parse(form.of("receivedDate")).map(JalaliDate::toLocalDate);
        if (day.isEmpty()) errors.add("receivedDate", "intake.staff.problem.date");
        Optional<LocalTime> time = time(form.of("receivedTime"));
        if (time.isEmpty()) errors.add("receivedTime", "intake.staff.problem.time");
        if (day.isEmpty() || time.isEmpty()) return now;
        Instant received =
                day.get().atTime(time.get()).atZone(OrganizationZone.TEHRAN).toInstant();
        return received.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : received;
    }

    static Optional<LocalTime> time(String typed) {
        Matcher m = TIME.matcher(Digits.latin(typed).strip());
        if (!m.matches()) return Optional.empty();
        int hour = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(3));
        int minute = Integer.parseInt(m.group(2) != null ? m.group(2) : m.group(4));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** The language in which the customer will be written to. */
    private Locale language(StaffForm form, @Nullable Party chosen) {
        Locale asked = Languages.known(form.of("language"));
        if (asked != null) return asked;
        return chosen != null ? chosen.locale() : organization.defaultLocale();
    }

    private static About about(StaffForm form) {
        for (About about : About.values()) if (about.name().equals(form.of("about"))) return about;
        return About.OTHER;
    }

    private @Nullable Long aboutStaff(StaffForm form, FieldErrors errors) {
        Long id = form.number("aboutStaff");
        if (id == null || organization.activeStaff().stream().anyMatch(member -> member.id() == id)) return id;
        errors.add("aboutStaff", "intake.staff.problem.staff");
        return null;
    }
}
