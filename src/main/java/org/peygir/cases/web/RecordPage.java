package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;

/** The form of a case's record. */
public record RecordPage(CaseHead head, List<RecordField> fields, FieldErrors errors) {}
