package org.peygir.access.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/** The organisation itself: its names, its language, its switches. */
public record ProfilePage(
        ProfileForm form, FieldErrors errors, List<Option> languages, List<Option> roles, boolean done) {}
