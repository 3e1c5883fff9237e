package org.peygir.deadlines.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * The form of one commitment.
 *
 * @param groups of customers to choose from; when there are none, one is typed
 * @param removable false for the line for all cases, which is changed but never taken away
 * @param everywhere the reader may make lines for every unit; else only for their own
 */
public record PolicyLinePage(
        long id,
        int draft,
        String name,
        PolicyForm form,
        List<Option> severities,
        List<Option> tracks,
        List<Option> units,
        List<Option> groups,
        List<Option> amountUnits,
        boolean removable,
        boolean everywhere,
        FieldErrors errors) {}
