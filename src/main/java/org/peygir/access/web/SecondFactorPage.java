package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Passkeys;
import org.peygir.access.SecondFactors;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.QrCode;

/**
 * @param qr of an app that is being set up, or null
 * @param secret the same in groups of four to be typed, or null
 * @param codes recovery codes that are shown this once; empty otherwise
 * @param demanded the person may do nothing else until there is a second factor
 * @param done word of what was just done, or null
 */
public record SecondFactorPage(
        SecondFactors.State state,
        @Nullable QrCode qr,
        @Nullable String secret,
        List<String> codes,
        List<Passkeys.Listed> passkeys,
        String keyName,
        boolean demanded,
        FieldErrors errors,
        @Nullable String done) {}
