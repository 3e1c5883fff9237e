package org.peygir.platform.time;

/**
 * What somebody's typing was read as.
 *
 * @param needsConfirmation the year was given with two digits, so its century is our guess: show the date and ask
 */
public record TypedDate(JalaliDate date, boolean needsConfirmation) {}
