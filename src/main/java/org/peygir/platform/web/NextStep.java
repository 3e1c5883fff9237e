package org.peygir.platform.web;

/**
 * A move that the routine allows from here.
 *
 * @param code value that the button sends
 * @param suggested the routine's own proposal: filled and named as such
 * @param blocked still lacks something; the button leads to the form that names it
 */
public record NextStep(String code, String label, boolean suggested, boolean blocked) {}
