package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Option;

/**
 * How guarded a case is, and who is locked out of it.
 *
 * @param subjects staff complained of: id and name
 * @param staff whom else to name
 */
public record ProtectionPage(
        CaseHead head, List<Option> levels, String level, List<Option> subjects, List<Option> staff, Typed typed) {}
