package org.peygir.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A ready-made start for one trade: the units it brings. The routine of the same {@link #code} is installed by the module
 * that owns routines, when it hears {@link OrganizationCreated}. Words: {@code organization.preset.CODE.name|about}.
 */
public enum Preset {
    /** Care at home for the elderly, children and the sick; source: seed 001. */
    HOME_CARE(
            "home-care",
            new PresetUnit("COMPLAINTS", "رسیدگی به شکایات", "Complaints", "الشكاوى", true),
            new PresetUnit("CARERS", "مراقبین", "Carers", "مقدمو الرعاية", false),
            new PresetUnit("EXPERTS", "کارشناسان", "Experts", "الخبراء", false),
            new PresetUnit("RECEPTION", "پذیرش", "Reception", "الاستقبال", false));

    private final String code;
    private final List<PresetUnit> units;

    Preset(String code, PresetUnit... units) {
        this.code = code;
        this.units = List.of(units);
    }

    public String code() {
        return code;
    }

    /** In the order they are shown; exactly one is the intake unit. */
    public List<PresetUnit> units() {
        return units;
    }

    public static Optional<Preset> parse(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code.equals(code))
                .findFirst();
    }

    /** A unit that comes with a preset; its names are data of the organisation from then on. */
    public record PresetUnit(String code, String nameFa, String nameEn, String nameAr, boolean intake) {}
}
