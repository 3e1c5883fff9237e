package org.peygir.access.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/** @param asksToken the visitor is not surely at the machine itself and must know the code of the console */
public record SetUpPage(SetUpForm form, FieldErrors errors, List<Option> presets, boolean asksToken) {}
