package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Option;

/**
 * The form of a referral.
 *
 * @param whom units as a whole, then people
 * @param usual when it is due if no day is said, in words
 */
public record ReferPage(CaseHead head, List<Option> kinds, List<Option> whom, String usual, Typed typed) {}
