package org.peygir.access.web;

import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/** @param back local path to go on to, or null */
public record SecondStepPage(@Nullable String back, FieldErrors errors) {}
