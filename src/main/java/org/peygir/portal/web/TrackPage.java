package org.peygir.portal.web;

import org.peygir.platform.web.FieldErrors;

/**
 * The two doors of tracking.
 *
 * @param code as typed so far
 */
public record TrackPage(String code, FieldErrors errors) {}
