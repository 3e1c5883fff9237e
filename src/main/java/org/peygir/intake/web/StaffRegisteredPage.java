package org.peygir.intake.web;

import java.util.List;

/**
 * After registering: what to tell the customer before hanging up (RCV-05).
 *
 * @param number in the reader's digits
 * @param code the tracking code, grouped
 * @param receipt address of the receipt
 * @param script sentences to say aloud, with dates of the working calendar
 * @param words what was written down, to be read back
 * @param routine by which it goes on, in words
 */
public record StaffRegisteredPage(
        String number,
        String code,
        String receipt,
        String casePath,
        List<String> script,
        String subject,
        String words,
        String routine) {}
