package org.peygir.access.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.NewUnit;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;

/** A unit's entry as typed. */
public record UnitForm(
        String code,
        String nameFa,
        String nameEn,
        String nameAr,
        @Nullable Long parentId,
        Boolean intake,
        Boolean closed,
        Integer version) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    public UnitForm(
            @Nullable String code,
            @Nullable String nameFa,
            @Nullable String nameEn,
            @Nullable String nameAr,
            @Nullable Long parentId,
            @Nullable Boolean intake,
            @Nullable Boolean closed,
            @Nullable Integer version) {
        this.code = Typed.text(code).toUpperCase(java.util.Locale.ROOT);
        this.nameFa = Typed.text(nameFa);
        this.nameEn = Typed.text(nameEn);
        this.nameAr = Typed.text(nameAr);
        this.parentId = parentId;
        this.intake = Boolean.TRUE.equals(intake);
        this.closed = Boolean.TRUE.equals(closed);
        this.version = version == null ? 0 : version;
    }

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.code(),
                unit.nameFa(),
                unit.nameEn(),
                unit.nameAr(),
                unit.parentId(),
                unit.intake(),
                !unit.active(),
                unit.version());
    }

    FieldErrors check() {
        FieldErrors errors = new FieldErrors();
        Typed.name(errors, "nameFa", nameFa);
        Typed.optional(errors, "nameEn", nameEn);
        Typed.optional(errors, "nameAr", nameAr);
        if (!CODE.matcher(code).matches()) errors.add("code", "access.error.code.form");
        return errors;
    }

    NewUnit checked() {
        return new NewUnit(code, nameFa, nameEn, nameAr, parentId, intake);
    }
}
