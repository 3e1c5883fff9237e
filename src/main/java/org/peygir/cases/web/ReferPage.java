package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Option;

/**
 * The form of a referral.
 *
 * @param whom units as a whole, then people
 * @param guides what units need to be told when something is handed to them
 * @param usual when it is due if no day is said, in words
 */
public record ReferPage(
        CaseHead head, List<Option> kinds, List<Option> whom, String usual, List<String> guides, Typed typed) {}
