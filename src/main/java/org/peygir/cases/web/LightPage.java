package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.routines.FieldView;

/**
 * Settling a case where it was told, on one screen; beside it the way to the complaints unit.
 *
 * @param words of the customer
 * @param until when it goes to the complaints unit by itself, in words; empty when it does not
 * @param reasons for sending it there; {@code reason} and {@code note} as typed
 */
public record LightPage(
        CaseHead head,
        String words,
        String until,
        List<RecordField> fields,
        List<FieldView> own,
        List<Option> reasons,
        String reason,
        String note,
        FieldErrors errors) {}
