package org.peygir.access.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Languages;

/** A person's entry as typed. A field that is not sent is empty; no roles ticked sends none. */
public record StaffForm(
        String userName,
        String givenName,
        String familyName,
        @Nullable Long unitId,
        String jobTitleFa,
        String jobTitleEn,
        String jobTitleAr,
        Set<Role> roles,
        String email,
        String mobile,
        String locale,
        Boolean inactive,
        Integer version) {
    public StaffForm(
            @Nullable String userName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Long unitId,
            @Nullable String jobTitleFa,
            @Nullable String jobTitleEn,
            @Nullable String jobTitleAr,
            @Nullable Set<Role> roles,
            @Nullable String email,
            @Nullable String mobile,
            @Nullable String locale,
            @Nullable Boolean inactive,
            @Nullable Integer version) {
        this.userName = Typed.text(userName);
        this.givenName = Typed.text(givenName);
        this.familyName = Typed.text(familyName);
        this.unitId = unitId;
        this.jobTitleFa = Typed.text(jobTitleFa);
        this.jobTitleEn = Typed.text(jobTitleEn);
        this.jobTitleAr = Typed.text(jobTitleAr);
        this.roles = Typed.chosen(roles);
        this.email = Typed.text(email);
        this.mobile = Typed.text(mobile);
        this.locale = Typed.text(locale);
        this.inactive = Boolean.TRUE.equals(inactive);
        this.version = version == null ? 0 : version;
    }

    static StaffForm empty(Locale locale) {
        return new StaffForm(
                null, null, null, null, null, null, null, null, null, null, locale.getLanguage(), false, 0);
    }

    static StaffForm of(StaffMember member) {
        return new StaffForm(
                member.userName(),
                member.givenName(),
                member.familyName(),
                member.unitId(),
                member.jobTitleFa(),
                member.jobTitleEn(),
                member.jobTitleAr(),
                member.roles(),
                member.email(),
                member.mobile() == null
                        ? null
                        : Mobile.parse(member.mobile()).map(Mobile::local).orElse(member.mobile()),
                member.locale().getLanguage(),
                !member.active(),
                member.version());
    }

    FieldErrors check(Set<Long> units) {
        FieldErrors errors = new FieldErrors();
        Typed.name(errors, "givenName", givenName);
        Typed.name(errors, "familyName", familyName);
        Typed.userName(errors, userName);
        if (unitId == null || !units.contains(unitId)) errors.add("unitId", "access.error.unitId.missing");
        Typed.optional(errors, "jobTitleFa", jobTitleFa);
        Typed.optional(errors, "jobTitleEn", jobTitleEn);
        Typed.optional(errors, "jobTitleAr", jobTitleAr);
        if (roles.isEmpty()) errors.add("roles", "access.error.roles.missing");
        if (!mobile.isEmpty() && Mobile.parse(mobile).isEmpty()) errors.add("mobile", "access.error.mobile.form");
        if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) errors.add("email", "access.error.email.form");
        return errors;
    }

    /** To be called only when {@link #check} found nothing. */
    NewStaff checked() {
        Locale known = Languages.known(locale);
        return new NewStaff(
                unitId == null ? 0 : unitId,
                userName,
                givenName,
                familyName,
                jobTitleFa,
                jobTitleEn,
                jobTitleAr,
                roles,
                EmailAddress.parse(email).map(EmailAddress::value).orElse(null),
                Mobile.parse(mobile).map(Mobile::value).orElse(null),
                known == null ? Languages.FA : known);
    }
}
