package org.peygir.intake.web;

/** @param until a date in words */
public record SavedPage(String code, String link, String until, String where) {}
