package org.peygir.cases.store;

import org.jooq.Condition;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.TextQuery;

/**
 * What is looked for by its words.
 *
 * @param where who looks and how it is narrowed: {@link SearchQuery#condition}
 * @param few the condition lets few cases through and knows their ids, so their words are read
 */
public record Words(TextQuery text, Condition where, boolean few, Viewer viewer) {}
