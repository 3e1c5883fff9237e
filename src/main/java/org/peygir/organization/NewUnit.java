package org.peygir.organization;

import org.jspecify.annotations.Nullable;

/** A unit to add or what a unit is to become; empty English and Arabic names fall back to the Persian one. */
public record NewUnit(
        String code,
        String nameFa,
        String nameEn,
        String nameAr,
        @Nullable Long parentId,
        boolean intake) {}
