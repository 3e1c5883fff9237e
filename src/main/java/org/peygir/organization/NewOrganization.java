package org.peygir.organization;

import java.util.Locale;

/** What set-up asks about the organisation; empty English and Arabic names fall back to the Persian one. */
public record NewOrganization(
        String nameFa, String nameEn, String nameAr, Preset preset, Locale defaultLocale, boolean demo) {}
