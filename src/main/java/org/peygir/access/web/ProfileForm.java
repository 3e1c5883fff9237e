package org.peygir.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Profile;
import org.peygir.organization.ProfileChange;
import org.peygir.organization.Role;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Languages;

/** The organisation's entry as typed; digits of any keyboard. */
public record ProfileForm(
        String nameFa,
        String nameEn,
        String nameAr,
        String locale,
        Boolean secondPersonCheck,
        String transferHours,
        Set<Role> secondFactorRoles,
        Integer version) {
    private static final int MOST_HOURS = 400;
    private static final int HOUR = 60;

    public ProfileForm(
            @Nullable String nameFa,
            @Nullable String nameEn,
            @Nullable String nameAr,
            @Nullable String locale,
            @Nullable Boolean secondPersonCheck,
            @Nullable String transferHours,
            @Nullable Set<Role> secondFactorRoles,
            @Nullable Integer version) {
        this.nameFa = Typed.text(nameFa);
        this.nameEn = Typed.text(nameEn);
        this.nameAr = Typed.text(nameAr);
        this.locale = Typed.text(locale);
        this.secondPersonCheck = Boolean.TRUE.equals(secondPersonCheck);
        this.transferHours = Typed.text(transferHours);
        this.secondFactorRoles = Typed.chosen(secondFactorRoles);
        this.version = version == null ? 0 : version;
    }

    static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.nameFa(),
                profile.nameEn(),
                profile.nameAr(),
                profile.defaultLocale().getLanguage(),
                profile.secondPersonCheck(),
                Integer.toString(Math.max(1, profile.transferMinutes() / HOUR)),
                profile.secondFactorRoles(),
                profile.version());
    }

    FieldErrors check() {
        FieldErrors errors = new FieldErrors();
        Typed.name(errors, "nameFa", nameFa);
        Typed.optional(errors, "nameEn", nameEn);
        Typed.optional(errors, "nameAr", nameAr);
        if (Languages.known(locale) == null) errors.add("locale", "access.error.locale.unknown");
        if (hours() < 1 || hours() > MOST_HOURS) errors.add("transferHours", "access.error.transferHours", MOST_HOURS);
        return errors;
    }

    ProfileChange checked() {
        return new ProfileChange(
                nameFa,
                nameEn,
                nameAr,
                Locale.forLanguageTag(locale),
                secondPersonCheck,
                hours() * HOUR,
                secondFactorRoles);
    }

    public List<String> chosenRoles() {
        return secondFactorRoles.stream().map(Role::name).toList();
    }

    /** 0 when it is no whole number of a sensible length. */
    private int hours() {
        String latin = Digits.latin(transferHours);
        return latin.matches("[0-9]{1,4}") ? Integer.parseInt(latin) : 0;
    }
}
