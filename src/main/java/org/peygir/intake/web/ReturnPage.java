package org.peygir.intake.web;

import org.peygir.platform.web.FieldErrors;

/** @param code as typed */
public record ReturnPage(String code, FieldErrors errors) {}
